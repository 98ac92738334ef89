package dev.footfall.browser;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How heavy the page is, and how much it works. Times are printed: a busy machine says
 * nothing of the page, so only what no machine excuses fails.
 */
class PageSpeedIntegrationTests {

	private static final int AREAS = 500;

	private static final int COLUMNS = 25;

	private static final int UPDATES_PER_SECOND = 10;

	/** Ten minutes in the endurance profile. */
	private static final Duration WATCHED = Duration.ofMinutes(Integer.getInteger("footfall.page-minutes", 1));

	private static final Duration WARM_UP = Duration.ofSeconds(15);

	private static final int MOST_BYTES = 350_000;

	private static final long MORE_HEAP = 3_000_000;

	private static final String PUMP = """
			([updates, millis]) => {
			  const pump = { told: 0, longTasks: [], begin() { this.longTasks = []; } };
			  window.pump = pump;
			  new PerformanceObserver((list) => pump.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
			    .observe({ type: "longtask" });
			  setInterval(() => tell(["metrics", updates[pump.told++ % updates.length]]), millis);
			}""";

	@RegisterExtension
	static final Shop shop = new Shop();

	@Test
	void paintsSoonAndLoadsLittle() {
		Visitor visitor = shop.newcomer();
		Gauge gauge = new Gauge(visitor.page());

		visitor.page().navigate(shop.url("/?lang=en"));
		assertThat(visitor.find("body")).not().hasAttribute("data-phase", "loading");
		double painted = firstPaint(visitor);
		long bytes = gauge.loaded();

		System.out.printf("Page: first contentful paint %.0f ms (goal 500), %d requests, %,d bytes (goal 350,000)%n",
				painted, gauge.requests(), bytes);
		assertThat(bytes).isBetween(100_000L, (long) MOST_BYTES);
	}

	@Test
	void loadsOnlyThePageItselfWhenItComesAgain() {
		Visitor visitor = shop.newcomer();
		visitor.page().navigate(shop.url("/?lang=en"));
		assertThat(visitor.find("body")).not().hasAttribute("data-phase", "loading");
		Gauge gauge = new Gauge(visitor.page());

		visitor.page().navigate(shop.url("/?lang=en&window=1h"));
		assertThat(visitor.find("body")).not().hasAttribute("data-phase", "loading");

		System.out.printf("Page, again: first contentful paint %.0f ms, %d requests, %,d bytes%n", firstPaint(visitor),
				gauge.requests(), gauge.loaded());
		assertThat(gauge.requests()).isEqualTo(1);
	}

	@Test
	void staysSmoothAndSmallWithManyAreasAndUpdates() {
		Visitor visitor = shop.newcomer();
		CannedStream stream = new CannedStream(visitor.page());
		stream.answer("**/api/v1/stores/*/layout", layout());
		Gauge gauge = new Gauge(visitor.page());
		visitor.page().navigate(shop.url("/?lang=en"));
		stream.tell("simulator", CannedShop.simulator("running"));
		stream.tell("snapshot", CannedShop.snapshot(locations()));
		assertThat(visitor.find(".area[data-step]")).hasCount(AREAS);
		visitor.page().evaluate(PUMP, List.of(updates(), 1000 / UPDATES_PER_SECOND));
		visitor.page().waitForTimeout(WARM_UP.toMillis());

		Gauge.Held before = gauge.held();
		visitor.page().evaluate("pump.begin()");
		List<Double> perUpdate = IntStream.range(0, (int) WATCHED.toSeconds())
			.mapToObj((second) -> second(visitor, gauge))
			.sorted()
			.toList();
		Object tasks = visitor.page().evaluate("pump.longTasks.map(Math.round).sort((a, b) => b - a)");
		Gauge.Held after = gauge.held();

		List<?> longTasks = (List<?>) tasks;
		System.out.printf(
				"Page, %d areas, %d updates/s, %d min: %.1f ms an update (median; p95 %.1f; goal 4), %d long tasks"
						+ " (goal 0) %s, heap %,d to %,d bytes, nodes %d to %d, listeners %d to %d%n",
				AREAS, UPDATES_PER_SECOND, WATCHED.toMinutes(), perUpdate.get(perUpdate.size() / 2),
				perUpdate.get(perUpdate.size() * 95 / 100), longTasks.size(),
				longTasks.subList(0, Math.min(5, longTasks.size())), before.heap(), after.heap(), before.nodes(),
				after.nodes(), before.listeners(), after.listeners());
		assertThat(after.heap()).isLessThan(before.heap() + MORE_HEAP);
		assertThat(after.nodes()).isLessThan(before.nodes() + before.nodes() / 10);
		assertThat(after.listeners()).isLessThanOrEqualTo(before.listeners() + AREAS / 10);
	}

	/** Milliseconds of work for each update of a second. */
	private static double second(Visitor visitor, Gauge gauge) {
		double worked = gauge.worked();
		int told = told(visitor);
		visitor.page().waitForTimeout(1000);
		return (gauge.worked() - worked) / Math.max(1, told(visitor) - told);
	}

	private static int told(Visitor visitor) {
		return (Integer) visitor.page().evaluate("pump.told");
	}

	private static double firstPaint(Visitor visitor) {
		return ((Number) visitor.page()
			.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1")).doubleValue();
	}

	private static List<String> locations() {
		return IntStream.range(0, AREAS).mapToObj((number) -> "area-" + number).toList();
	}

	/** Seconds of a shop in which figures and ranks change with every update. */
	private static List<String> updates() {
		return IntStream.range(0, UPDATES_PER_SECOND)
			.mapToObj((turn) -> CannedShop.snapshot(
					IntStream.range(0, AREAS).mapToObj((number) -> "area-" + (number + 7 * turn) % AREAS).toList()))
			.toList();
	}

	private static String layout() {
		String areas = IntStream.range(0, AREAS)
			.mapToObj((number) -> """
					{"id":"area-%d","kind":"department","labels":{"en":"Area %d"},"shape":{"rect":[%d,%d,38,28]}}"""
				.formatted(number, number, number % COLUMNS * 40, number / COLUMNS * 30))
			.collect(Collectors.joining(","));
		return """
				{"id":"loja-centro","name":"Loja Centro","view_box":[0,0,1000,600],"areas":[%s]}""".formatted(areas);
	}

}
