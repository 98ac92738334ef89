package dev.footfall.metrics.suggestion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import dev.footfall.ledger.History;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.Window;
import dev.footfall.metrics.WindowTallies;
import dev.footfall.metrics.store.Stores;
import dev.footfall.metrics.suggestion.Scene.Spot;
import dev.footfall.summary.AreaProfiles;
import dev.footfall.summary.Tally;

/**
 * What is suggested now, by the areas of a store's layout. Blocks while it reads what is
 * usual, at most once a minute; never call it on an event loop.
 */
public final class Suggestions {

	/** A question that is asked again within so long gets the same answer. */
	public static final Duration PAUSE = Duration.ofSeconds(3);

	private final MetricsHub hub;

	private final Stores stores;

	private final UsualHours usual;

	private final Clock clock;

	private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

	Suggestions(MetricsHub hub, Stores stores, History history, Clock clock) {
		this.hub = hub;
		this.stores = stores;
		this.usual = new UsualHours(history, clock);
		this.clock = clock;
	}

	/** What was suggested a moment ago, if anybody asked, or now. */
	public Optional<Advice> recent(String store, Window window) {
		Answer known = this.answers.get(new Question(store, window));
		Instant now = this.clock.instant();
		boolean isRecent = known != null && !now.isBefore(known.at()) && known.at().plus(PAUSE).isAfter(now);
		return isRecent ? Optional.of(known.advice()) : now(store, window);
	}

	/** What is suggested now; empty before the Ledger has been read. */
	public Optional<Advice> now(String store, Window window) {
		Optional<Advice> advice = this.hub.tallies(store, window, this.stores.grouping(store))
			.map((tallies) -> advice(store, window, tallies));
		advice
			.ifPresent((made) -> this.answers.put(new Question(store, window), new Answer(this.clock.instant(), made)));
		return advice;
	}

	private Advice advice(String store, Window window, WindowTallies tallies) {
		Week week = Window.ofAnHourAtMost().contains(window) ? week(store, tallies) : Week.UNKNOWN;
		AreaProfiles profiles = this.stores.areas();
		List<Spot> spots = tallies.areas()
			.entrySet()
			.stream()
			.map((area) -> new Spot(area.getKey(), profiles.kind(store, area.getKey()), area.getValue(),
					week.of(area.getKey())))
			.toList();
		Scene scene = new Scene(spots, (week.weeks() > 0) ? tallies.length() : null);
		return new Advice(store, window, tallies.asOf(), scene.visits(), week.weeks(), Rules.apply(scene));
	}

	/** The hour is the one that holds the middle of the window. */
	private Week week(String store, WindowTallies tallies) {
		Instant middle = tallies.asOf().minus(tallies.length().dividedBy(2));
		UnaryOperator<String> group = this.stores.grouping(store);
		Map<String, Tally.Sums> sums = new HashMap<>();
		int weeks = 0;
		for (UsualHours.Hour hour : this.usual.before(middle, this.stores.zone(store))) {
			Map<String, Tally.Sums> areas = hour.of(store);
			areas.forEach((location, came) -> sums.merge(group.apply(location), came, Week::plus));
			weeks += areas.isEmpty() ? 0 : 1;
		}
		return new Week(weeks, sums);
	}

	/**
	 * The same hour of earlier weeks.
	 *
	 * @param weeks those in which the store was heard from
	 * @param sums what came in all of them, by area
	 */
	private record Week(int weeks, Map<String, Tally.Sums> sums) {

		private static final Week UNKNOWN = new Week(0, Map.of());

		Usual of(String area) {
			Tally.Sums came = this.sums.getOrDefault(area, Tally.Sums.NONE);
			return new Usual(this.weeks, came.visits(), came.presentMillis());
		}

		private static Tally.Sums plus(Tally.Sums one, Tally.Sums other) {
			return new Tally.Sums(one.visits() + other.visits(), one.traffic() + other.traffic(),
					one.dwellMillis() + other.dwellMillis(), one.engaged() + other.engaged(), one.late() + other.late(),
					one.presentMillis() + other.presentMillis());
		}

	}

	private record Question(String store, Window window) {
	}

	private record Answer(Instant at, Advice advice) {
	}

}
