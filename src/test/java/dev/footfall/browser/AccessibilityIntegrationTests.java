package dev.footfall.browser;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * WCAG 2.2, levels A and AA, as far as a machine can tell: each state, in each theme and
 * language.
 */
class AccessibilityIntegrationTests {

	/** What fades has another contrast for a moment. */
	private static final String CALM = """
			() => Promise.allSettled(document.getAnimations()
			  .filter((each) => each.playState === "running" && Number.isFinite(each.effect.getComputedTiming().endTime))
			  .map((each) => each.finished))""";

	private static final List<String> CRITERIA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static final List<String> AREAS = List.of("Entrada", "Corredor_A", "Caixa", "Provador 1");

	@RegisterExtension
	static final Shop shop = new Shop();

	private final List<String> violations = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "light, en", "dark, en", "light, pt-BR", "dark, pt-BR" })
	void hasNoViolationInAnyState(String theme, String lang) {
		Visitor visitor = shop.newcomer();
		Page page = visitor.page();
		// Rows that glide to their places lie over each other, and may set out at any
		// second.
		page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		page.clock().install();
		CannedStream stream = new CannedStream(page);
		stream.answer("**/api/v1/customers?**", CannedShop.customers());
		stream.answer("**/api/v1/customers/*", CannedShop.customer());
		stream.answer("**/api/v1/quality", CannedShop.quality());
		page.navigate(shop.url("/?lang=%s&theme=%s".formatted(lang, theme)));

		check(visitor, "connecting");
		stream.tellStatus("starting");
		check(visitor, "starting");
		stream.tellStatus("running");
		stream.tell("snapshot", CannedShop.snapshot(List.of()));
		check(visitor, "quiet");
		stream.tell("simulator", CannedShop.simulator("running"));
		stream.tell("snapshot", CannedShop.snapshot(AREAS));
		stream.tell("quality", CannedShop.quality());
		stream.tell("suggestions", CannedShop.suggestions());
		check(visitor, "live");
		visitor.find("#floor-plan [data-area='caixa']").click();
		visitor.find("summary:visible").first().click();
		visitor.find("#quality-open").click();
		visitor.find("#export-open").click();
		check(visitor, "live");
		visitor.press("Escape");
		visitor.find("#as-table").click();
		visitor.find("#pause").click();
		check(visitor, "paused");
		visitor.find("#pause").click();
		visitor.find("#as-table").click();
		visitor.find("#help-open").click();
		check(visitor, "live");
		visitor.press("Escape");
		visitor.find("#customers-open").click();
		visitor.find(".customer-link").first().click();
		assertThat(visitor.find("#customer-known")).isVisible();
		visitor.find("#customer-erase").click();
		check(visitor, "live");
		visitor.find("#customer-back").click();
		check(visitor, "live");
		visitor.press("Escape");
		page.evaluate("document.querySelector('#tv').click()");
		check(visitor, "live");
		visitor.press("Escape");
		stream.tellStatus("failed");
		check(visitor, "error");
		stream.tellStatus("running");
		stream.breakOff();
		check(visitor, "reconnecting");
		page.clock().fastForward(45_000);
		check(visitor, "stale");
		visitor.setOffline(true);
		check(visitor, "offline");

		assertThat(this.violations).isEmpty();
		visitor.forgiveLostConnections();
	}

	private void check(Visitor visitor, String state) {
		assertThat(visitor.find("#status")).hasAttribute("data-state", state);
		visitor.page().evaluate(CALM);
		new AxeBuilder(visitor.page()).withTags(CRITERIA)
			.setLegacyMode(true)
			.analyze()
			.getViolations()
			.forEach((rule) -> rule.getNodes()
				.forEach((node) -> this.violations
					.add("%s, %s: %s %s".formatted(state, rule.getId(), node.getTarget(), node.getFailureSummary()))));
	}

}
