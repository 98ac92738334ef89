package dev.footfall.browser;

import java.util.List;

import com.microsoft.playwright.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reader may choose to see of the same numbers: another metric, base, order, the
 * hours of the week, flows.
 */
class ChoicesIntegrationTests {

	private static final String COMPARISON = "**/api/v1/comparison?**";

	private static final String DAY_HOURS = "**/api/v1/history/day-hour?**";

	private static final String COURSE = "**/api/v1/history?**";

	private static final String FLOWS = "**/api/v1/flows?**";

	@RegisterExtension
	static final Shop shop = new Shop();

	private Visitor visitor;

	private CannedStream stream;

	@BeforeEach
	void open() {
		this.visitor = shop.newcomer();
		this.stream = new CannedStream(this.visitor.page());
		this.stream.answer(COMPARISON, CannedShop.comparison("previous"));
		this.stream.answer("**/api/v1/comparison?*with=usual*", CannedShop.comparison("usual"));
		this.stream.answer(DAY_HOURS, CannedShop.dayHours());
		this.stream.answer(FLOWS, CannedShop.flows());
		this.visitor.page().navigate(shop.url("/?lang=en"));
		this.stream.tell("snapshot", CannedShop.snapshot(List.of("Entrada", "Corredor_B", "Caixa")));
	}

	@Test
	void coloursAndRanksByTheMetricThatIsChosen() {
		assertThat(this.visitor.find("[data-area='entrada'] .area-value")).hasText("2,000");

		this.visitor.find("[data-metric='dwell']").click();
		assertThat(this.visitor.find("[data-area='entrada'] .area-value")).hasText("2.5 min");
		assertThat(this.visitor.find("#legend-title")).hasText("Avg dwell");
		assertThat(this.visitor.find("#sort-value-text")).hasText("Avg dwell");
		this.visitor.find("[data-metric='share']").click();
		assertThat(this.visitor.find("[data-area='entrada'] .area-value")).hasText("33%");

		assertThat(this.visitor.search()).contains("metric=share");
	}

	/** Where the base is too small, nothing is said, and that has a ground of its own. */
	@Test
	void showsWhatIsMoreAndLessThanUsual() {
		this.visitor.find("[data-metric='usual']").click();

		assertThat(this.visitor.find("#floor-plan [data-area='caixa']")).hasAttribute("data-step", "u4");
		assertThat(this.visitor.find("[data-area='caixa'] .area-value")).hasText("+128%");
		assertThat(this.visitor.find("#floor-plan [data-area='entrada']")).hasAttribute("data-step", "unknown");
		assertThat(this.visitor.find("#legend-unknown")).isVisible();
	}

	@Test
	void comparesWithTheBaseThatIsChosen() {
		assertThat(this.visitor.find("#kpi-change-value")).hasAttribute("data-direction", "up");
		assertThat(this.visitor.find("#kpi-change-size")).hasText("111%");

		Request asked = this.visitor.page()
			.waitForRequest("**/api/v1/comparison?*with=usual*",
					() -> this.visitor.find("#compare").selectOption("usual"));

		assertThat(asked.url()).contains("window=15m", "group=area");
		assertThat(this.visitor.search()).contains("compare=usual");
		assertThat(this.visitor.find("#compare")).hasValue("usual");
		assertThat(this.visitor.find("#kpi-change-size")).hasText("111%");
	}

	@Test
	void sortsTheRankingByNameAndBothWaysByValue() {
		assertRanked("Entrance", "Aisle B", "Checkout", "Aisle A", "Clothing", "Electronics");

		this.visitor.find("#sort-name").click();
		assertRanked("Aisle A", "Aisle B", "Checkout", "Clothing", "Electronics", "Entrance");
		this.visitor.find("#sort-value").click();
		assertRanked("Entrance", "Aisle B", "Checkout", "Aisle A", "Clothing", "Electronics");
		this.visitor.find("#sort-value").click();
		assertRanked("Electronics", "Clothing", "Aisle A", "Checkout", "Aisle B", "Entrance");
	}

	@Test
	void showsTheHoursOfTheWeekOfTheStoreAndOfAnArea() {
		assertThat(this.visitor.find("#day-hour thead th")).hasText(new String[] { "9h", "19h" });
		assertThat(this.visitor.find("#day-hour [data-peak]")).hasText("1,064");
		assertThat(this.visitor.find("#day-hour [data-step='none']").first()).hasAttribute("aria-label", "no data yet");

		Request asked = this.visitor.page()
			.waitForRequest(DAY_HOURS, () -> this.visitor.find("#floor-plan [data-area='caixa']").click());

		assertThat(asked.url()).contains("area=caixa", "metric=total_traffic");
		assertThat(this.visitor.find("#day-hour-note")).containsText("Checkout · Mean traffic per hour");
	}

	@Test
	void showsWhereCustomersGoAsArrowsAndAsATable() {
		assertThat(this.visitor.find(".flow")).hasCount(0);

		this.visitor.find("#flows-toggle").click();
		assertThat(this.visitor.find(".flow")).hasCount(3);
		this.visitor.find("#flow-table summary").click();
		assertThat(this.visitor.find("#flow-rows tr").first()).hasText("EntranceAisle A4175%48.4 s");
		this.visitor.find("#flows-toggle").click();

		assertThat(this.visitor.find(".flow")).hasCount(0);
		assertThat(this.visitor.find("#flow-table")).isHidden();
	}

	/**
	 * Only the busiest areas' courses are streamed: of any other the line was missing.
	 */
	@Test
	void drawsTheLineOfASelectedAreaThatIsNotAmongTheBusiest() {
		this.stream.answer(COURSE, CannedShop.course("caixa", 12));
		this.stream.tell("metrics", CannedShop.withoutCourse("Caixa", List.of("Entrada", "Corredor_B", "Caixa")));

		Request asked = this.visitor.page()
			.waitForRequest(COURSE, () -> this.visitor.find("#floor-plan [data-area='caixa']").click());

		assertThat(asked.url()).contains("area=caixa", "step=1m", "group=area");
		assertThat(this.visitor.find("#trend-table thead th").nth(1)).hasText("Checkout");
		assertThat(this.visitor.find("#trend-table tbody tr").first().locator("td").first()).hasText("12");
	}

	@Test
	void measuresHowLongReadingsTakeToTheScreen() {
		assertThat(this.visitor.find("#latency")).hasText("No live readings in the last minute");

		this.stream.tell("metrics", CannedShop.snapshot(List.of("Entrada"), 400));

		this.visitor.find("#latency-info").hover();
		assertThat(this.visitor.find("#latency")).isVisible();
		assertThat(this.visitor.find("#latency")).containsText("ms (p50)");
		String told = this.visitor.text("#latency").replaceAll(".*screen: ([\\d,]+) ms.*", "$1").replace(",", "");
		assertThat(Integer.parseInt(told)).isBetween(400, 400 + Shop.SOON);
	}

	/**
	 * Waits: areas of the floor plan without readings may come after the first numbers.
	 */
	private void assertRanked(String... names) {
		assertThat(this.visitor.find(".ranking-name")).hasText(names);
	}

}
