package dev.footfall.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.footfall.Readings;
import dev.footfall.reading.RejectionReason;
import dev.footfall.reading.Verdict;
import dev.footfall.testing.TestClock;

/**
 * What may happen to a hub, drawn from a seed.
 */
final class RandomDay {

	private static final List<String> AREAS = List.of("Entrada", "Caixa", "Corredor_A", "Corredor_B", "Provador",
			"Vitrine");

	private final Random random;

	private final TestClock clock;

	RandomDay(long seed, TestClock clock) {
		this.random = new Random(seed);
		this.clock = clock;
	}

	enum Event {

		BATCH, FAILED_COMMIT, RESTART, CLOCK

	}

	Event event() {
		int draw = this.random.nextInt(10);
		return (draw < 5) ? Event.BATCH : (draw < 6) ? Event.FAILED_COMMIT : (draw < 7) ? Event.RESTART : Event.CLOCK;
	}

	/** By seconds, minutes, hours or days; sometimes back. */
	void moveClock() {
		Duration step = switch (this.random.nextInt(5)) {
			case 0 -> Duration.ofSeconds(this.random.nextInt(20));
			case 1 -> Duration.ofMinutes(1);
			case 2 -> Duration.ofMinutes(this.random.nextInt(90));
			case 3 -> Duration.ofHours(this.random.nextInt(30));
			default -> Duration.ofMinutes(-this.random.nextInt(180));
		};
		this.clock.advance(step);
	}

	/** Readings of now, late, ahead of time or replayed; and what is none. */
	List<Verdict> records() {
		Instant around = this.clock.instant().minus(switch (this.random.nextInt(8)) {
			case 0 -> Duration.ofDays(300).plusMinutes(this.random.nextInt(5));
			case 1 -> Duration.ofMinutes(this.random.nextInt(3000));
			default -> Duration.ZERO;
		});
		return IntStream.rangeClosed(0, this.random.nextInt(12)).mapToObj((i) -> verdict(around)).toList();
	}

	private Verdict verdict(Instant around) {
		return switch (this.random.nextInt(12)) {
			case 0 -> Readings.heartbeat();
			case 1 -> Readings.rejected(RejectionReason.EMPTY);
			default -> Readings.visit()
				.withStore(this.random.nextInt(5) == 0 ? "store-2" : Readings.STORE)
				.withLocation(AREAS.get(this.random.nextInt(AREAS.size())))
				.withTime(around.plusSeconds(300 - this.random.nextInt(4800)))
				.withDwell(Duration.ofMillis(this.random.nextInt(300_000)))
				.withTraffic(this.random.nextInt(4))
				.withCustomer(this.random.nextInt(4) == 0 ? null : "Cliente_" + this.random.nextInt(30))
				.accepted();
		};
	}

}
