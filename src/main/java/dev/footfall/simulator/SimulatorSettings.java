package dev.footfall.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What to simulate; every field may be left out. At most one of {@code rate},
 * {@code speed} and {@code asFastAsPossible}.
 *
 * @param scenario what kind of day, {@code normal-day} by default
 * @param rate readings per second, 20 by default
 * @param speed seconds of simulated time per second
 * @param asFastAsPossible only Kafka and the clock on the wall are a limit
 * @param count records in all; endless by default
 * @param seed makes the same readings again; random by default
 * @param start where simulated time begins; now by default, or in the past when it is
 * accelerated
 * @param startHour the same as the last such hour of the day
 * @param stores the shops; by default one that names itself not, which is Footfall's
 * default store
 * @param heartbeats whether sensors say every 30 s that they are alive
 * @param faults what goes wrong; nothing by default
 * @param file for {@code replay}: the name of a file in the directory of replays
 */
record SimulatorSettings(String scenario, @Min(1) @Max(10_000) Integer rate, @Min(1) @Max(Pace.MAX_SPEED) Integer speed,
		Boolean asFastAsPossible, @Min(1) Long count, Long seed, Instant start, @Min(0) @Max(23) Integer startHour,
		@JsonAlias("store") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(
				max = 20) List<@NotBlank @Size(max = 100) String> stores,
		Boolean heartbeats, @Valid FaultSettings faults, String file) {

	static final SimulatorSettings DEFAULTS = new SimulatorSettings(null, null, null, null, null, null, null, null,
			null, null, null, null);

	SimulatorSettings {
		stores = (stores != null) ? List.copyOf(stores) : null;
	}

	/** How fast it is to go, or null when that is left open. */
	Pace pace() {
		if (Boolean.TRUE.equals(this.asFastAsPossible)) {
			return Pace.UNLIMITED;
		}
		return (this.rate != null || this.speed != null) ? new Pace(this.rate, this.speed) : null;
	}

	/** Whether more than one way to go is asked for. */
	boolean isOfTwoMinds() {
		int ways = (this.rate != null) ? 1 : 0;
		ways += (this.speed != null) ? 1 : 0;
		ways += Boolean.TRUE.equals(this.asFastAsPossible) ? 1 : 0;
		return ways > 1;
	}

	/** Whether what is asked for is what runs; what is left out agrees with anything. */
	boolean agreesWith(Plan running, ZoneId zone) {
		return agrees(this.scenario, running.scenario().label()) && agrees(pace(), running.pace())
				&& agrees(this.count, running.count()) && agrees(this.seed, running.seed())
				&& agrees(this.start, running.start()) && agrees(this.startHour, running.start().atZone(zone).getHour())
				&& agrees(this.stores, running.stores()) && agrees(this.heartbeats, running.heartbeats())
				&& agrees(this.faults, running.faults())
				&& agrees(this.file, Objects.toString((running.file() != null) ? running.file().getFileName() : null));
	}

	private static boolean agrees(Object asked, Object running) {
		return asked == null || asked.equals(running);
	}

}
