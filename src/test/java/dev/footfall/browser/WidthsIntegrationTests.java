package dev.footfall.browser;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page on screens of all widths, with few areas and many, and with names that are too
 * long or too clever.
 */
class WidthsIntegrationTests {

	private static final List<Integer> WIDTHS = List.of(390, 1024, 1440, 1920);

	private static final int MOST_TILES = 24;

	private static final String HOSTILE = "<img src=x onerror=alert(1)>";

	private static final String LONG = "W".repeat(40);

	@RegisterExtension
	static final Shop shop = new Shop();

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 12, 60 })
	void holdsAnyNumberOfAreas(int count) {
		List<String> names = IntStream.rangeClosed(1, count)
			.mapToObj((number) -> (number == 1) ? HOSTILE : LONG.substring(String.valueOf(number).length()) + number)
			.toList();
		Visitor visitor = open(CannedShop.layout(LONG), names);

		assertThat(visitor.find(".tile")).hasCount(Math.min(count, MOST_TILES));
		assertThat(visitor.find("main img, header img")).hasCount(0);
		assertFits(visitor);
	}

	@ParameterizedTest
	@CsvSource({ "#export-open, #export-panel", "#customers-open, #customers-list", "#help-open, #help-keys",
			"#quality-open, #quality-list" })
	void holdsWhatOpens(String button, String part) {
		Visitor visitor = open(CannedShop.layout(LONG), List.of("area-1", HOSTILE));

		visitor.page().evaluate("(button) => document.querySelector(button).click()", button);

		assertThat(visitor.find("#more")).isHidden();
		assertThat(visitor.find(part)).isVisible();
		assertThat(visitor.find("main img, header img, dialog img")).hasCount(0);
		assertFits(visitor);
	}

	@Test
	void opensTheToolsOfAPhoneOnDemand() {
		Visitor visitor = open(CannedShop.layout(LONG), List.of("area-1"));
		visitor.resizeTo(390);
		assertThat(visitor.find("#pause")).isHidden();

		visitor.find("#more").click();
		visitor.find("#export-open").click();

		assertThat(visitor.find("#pause")).isVisible();
		assertThat(visitor.find("#export-panel")).isVisible();
		assertThat(visitor.overflow()).isNotPositive();
		assertThat(visitor.page().evaluate("""
				[...document.querySelectorAll("#tools :is(a, button)")]
				  .filter((control) => control.getBoundingClientRect().height < 44).map((control) => control.id)"""))
			.isEqualTo(List.of());
	}

	/** 720 pixels are 1440 at 200 per cent. */
	@Test
	void showsTheWallAndTheZoomedPageWithoutScrollingSideways() {
		Visitor visitor = open(CannedShop.layout(LONG), List.of("area-1", HOSTILE, LONG));
		visitor.resizeTo(720);
		assertThat(visitor.overflow()).isNotPositive();

		visitor.press("t");

		assertThat(visitor.find("#clock")).isVisible();
		assertFits(visitor);
	}

	private static void assertFits(Visitor visitor) {
		WIDTHS.forEach((width) -> {
			visitor.resizeTo(width);
			assertThat(visitor.overflow()).as("at %d pixels", width).isNotPositive();
		});
	}

	private static Visitor open(String layout, List<String> locations) {
		Visitor visitor = shop.newcomer();
		CannedStream stream = new CannedStream(visitor.page());
		stream.answer("**/api/v1/stores/*/layout", layout);
		stream.answer("**/api/v1/customers?**", CannedShop.customers());
		stream.answer("**/api/v1/quality", CannedShop.quality(HOSTILE + LONG.repeat(10)));
		visitor.page().navigate(shop.url("/?lang=en"));
		stream.tell("simulator", CannedShop.simulator("running"));
		stream.tell("snapshot", CannedShop.snapshot(locations));
		stream.tell("quality", CannedShop.quality());
		stream.tell("suggestions", CannedShop.suggestions());
		return visitor;
	}

}
