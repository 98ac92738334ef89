package dev.footfall.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.footfall.dashboard.Figures.Place;
import dev.footfall.metrics.AreaMetrics;
import dev.footfall.simulator.SimulationTruth;
import dev.footfall.simulator.SimulationTruth.AreaTruth;
import dev.footfall.simulator.SimulationTruth.Sums;

/**
 * The JSON of {@code /api/v1/simulator/truth}: records sent = accepted + heartbeats +
 * rejected + in flight.
 *
 * @param startedAt the simulation; null before the first
 * @param active whether it goes on
 * @param sent what Kafka acknowledged, duplicates included
 * @param shown what Footfall counted since; null until the Ledger has been read
 * @param inFlight records that Footfall has not counted yet; negative when others send,
 * too
 * @param agrees whether every count and sum is equal; null while records are under way
 * @param areas each area's sums on both sides, and what really happened there
 * @param faults how often each fault was injected
 */
record TruthAnswer(Instant startedAt, boolean active, Sent sent, Shown shown, long inFlight, Boolean agrees,
		List<AreaAnswer> areas, Map<String, Long> faults) {

	static TruthAnswer of(SimulationTruth truth, Figures sent, Figures shown, String defaultStore) {
		Figures known = (shown != null) ? shown : Figures.ZERO;
		long inFlight = sent.records() - known.records();
		return new TruthAnswer(truth.startedAt(), truth.active(), Sent.of(sent, truth.sent().uncertain()),
				(shown != null) ? Shown.of(shown) : null, inFlight, agrees(truth, sent, shown),
				areas(truth, sent, known, defaultStore), truth.faults());
	}

	private static Boolean agrees(SimulationTruth truth, Figures sent, Figures shown) {
		if (truth.startedAt() == null || shown == null) {
			return null;
		}
		if (sent.records() == shown.records()) {
			return sent.minus(shown).equals(Figures.ZERO) && truth.sent().uncertain() == 0;
		}
		boolean underWay = truth.active() || sent.records() > shown.records();
		return underWay ? null : Boolean.FALSE;
	}

	private static List<AreaAnswer> areas(SimulationTruth truth, Figures sent, Figures shown, String defaultStore) {
		Map<Place, AreaTruth> truths = truth.areas()
			.stream()
			.collect(Collectors.toMap((area) -> place(area, defaultStore), (area) -> area, (one, other) -> one));
		TreeSet<Place> places = new TreeSet<>(Comparator.comparing(Place::store).thenComparing(Place::location));
		Stream.of(truths.keySet(), sent.areas().keySet(), shown.areas().keySet()).forEach(places::addAll);
		return places.stream().map((place) -> AreaAnswer.of(place, truths.get(place), sent, shown)).toList();
	}

	private static Place place(AreaTruth area, String defaultStore) {
		return new Place(Objects.requireNonNullElse(area.store(), defaultStore), area.location());
	}

	/** Records that were sent, by what should become of them. */
	record Sent(long records, long visits, long heartbeats, long rejected, long uncertain) {

		static Sent of(Figures sent, long uncertain) {
			return new Sent(sent.records(), sent.visits(), sent.heartbeats(), sent.rejected(), uncertain);
		}

	}

	/** Records that were counted, by what became of them. */
	record Shown(long accepted, long heartbeats, long rejected) {

		static Shown of(Figures shown) {
			return new Shown(shown.visits(), shown.heartbeats(), shown.rejected());
		}

	}

	/** One area on both sides; the deviation is shown minus sent. */
	record AreaAnswer(String store, String location, Metrics sent, Metrics shown, Metrics deviation,
			Happened happened) {

		static AreaAnswer of(Place place, AreaTruth truth, Figures sent, Figures shown) {
			Sums sentSums = sent.area(place);
			Sums shownSums = shown.area(place);
			return new AreaAnswer(place.store(), place.location(), Metrics.of(sentSums), Metrics.of(shownSums),
					Metrics.deviation(sentSums, shownSums),
					(truth != null && truth.happened() != null) ? Happened.of(truth.happened()) : null);
		}

	}

	/** An area's metrics; durations are seconds. */
	record Metrics(long visits, BigDecimal totalDuration, long totalTraffic, Double avgDuration) {

		static Metrics of(Sums sums) {
			return new Metrics(sums.visits(), Seconds.of(sums.dwellMillis()), sums.traffic(), average(sums));
		}

		static Metrics deviation(Sums sent, Sums shown) {
			Sums difference = shown.minus(sent);
			boolean both = sent.visits() > 0 && shown.visits() > 0;
			return new Metrics(difference.visits(), Seconds.of(difference.dwellMillis()), difference.traffic(),
					both ? average(shown) - average(sent) : null);
		}

		private static Double average(Sums sums) {
			return (sums.visits() > 0) ? AreaMetrics.averageSeconds(sums.dwellMillis(), sums.visits()) : null;
		}

	}

	/** What customers did, whatever was sent of it. */
	record Happened(long visits, BigDecimal totalDuration, int occupancy) {

		static Happened of(SimulationTruth.Happened happened) {
			return new Happened(happened.visits(), Seconds.of(happened.dwellMillis()), happened.occupancy());
		}

	}

}
