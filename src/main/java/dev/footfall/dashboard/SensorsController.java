package dev.footfall.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.ledger.Sensors.Others;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.SensorBoard;
import dev.footfall.metrics.SensorQuestion;
import dev.footfall.metrics.SensorStatus;

/**
 * When each sensor was last heard, page by page, and which are silent.
 */
@RestController
class SensorsController {

	private final SensorBoard sensors;

	private final MetricsHub hub;

	SensorsController(SensorBoard sensors, MetricsHub hub) {
		this.sensors = sensors;
		this.hub = hub;
	}

	@Operation(summary = "Sensors, page by page",
			description = "By store and name: where each sensor was last, its readings and heartbeats, the event time of the last of each, and whether it is silent: not heard for `silent_after_seconds` although its store is open or others of its area are heard. Sensors beyond the cap are summed up in `others`; `next_cursor` is null on the last page.")
	@GetMapping("/api/v1/sensors")
	Mono<SensorsAnswer> sensors(
			@Parameter(description = "Store; all stores when left out") @RequestParam(required = false) String store,
			@Parameter(description = "Location, as its sensors send it; all when left out") @RequestParam(
					required = false) String area,
			@RequestParam(required = false) Boolean silent,
			@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
			@RequestParam(required = false) String cursor) {
		return Mono.fromCallable(() -> {
			SensorQuestion.Place after = (cursor != null) ? Cursor.decodeSensor(cursor) : null;
			return page(new SensorQuestion(store(store), area, silent, after, limit));
		}).subscribeOn(Schedulers.boundedElastic());
	}

	private String store(String store) {
		if (!this.hub.isReady()) {
			throw new StartingUpException();
		}
		if (store == null || store.isEmpty()) {
			return null;
		}
		Set<String> stores = new TreeSet<>(this.hub.stores());
		stores.addAll(this.sensors.stores());
		if (!stores.contains(store)) {
			throw new UnknownChoiceException("store", stores);
		}
		return store;
	}

	private SensorsAnswer page(SensorQuestion question) {
		Instant now = this.hub.now();
		int limit = question.limit();
		List<SensorStatus> found = this.sensors.find(question.withLimit(limit + 1), now);
		List<SensorStatus> page = found.subList(0, Math.min(limit, found.size()));
		String next = (found.size() > limit) ? Cursor.encode(placeOf(page.get(limit - 1))) : null;
		return new SensorsAnswer(now, this.sensors.silentAfter().toSeconds(), this.sensors.count(),
				this.sensors.isFull(), OthersAnswer.of(this.sensors.others()),
				page.stream().map(SensorAnswer::of).toList(), next);
	}

	private static SensorQuestion.Place placeOf(SensorStatus sensor) {
		return new SensorQuestion.Place(sensor.store(), sensor.sensor());
	}

	/**
	 * One page; {@code next_cursor} is null on the last.
	 *
	 * @param asOf the stream's time, by which a sensor is silent or not
	 * @param silentAfterSeconds how long a sensor may say nothing
	 * @param known how many sensors are known one by one
	 * @param full whether there are as many as are allowed; further ones are others
	 * @param others what is left of the sensors that are not known one by one
	 * @param sensors by store and name
	 */
	record SensorsAnswer(Instant asOf, long silentAfterSeconds, int known, boolean full, OthersAnswer others,
			List<SensorAnswer> sensors, String nextCursor) {
	}

	/** Sensors beyond the cap and forgotten ones. */
	record OthersAnswer(long readings, long heartbeats) {

		static OthersAnswer of(Others others) {
			return new OthersAnswer(others.readings(), others.heartbeats());
		}

	}

	/** One sensor; times are those of its readings. */
	record SensorAnswer(String store, @JsonProperty("id_sensor") String sensor, String location, long readings,
			long heartbeats, Instant lastReading, Instant lastHeartbeat, boolean silent) {

		static SensorAnswer of(SensorStatus status) {
			return new SensorAnswer(status.store(), status.sensor(), status.location(), status.readings(),
					status.heartbeats(), status.lastReading(), status.lastHeartbeat(), status.silent());
		}

	}

}
