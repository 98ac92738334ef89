package dev.footfall.browser;

import java.util.List;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page without a mouse.
 */
class KeyboardIntegrationTests {

	@RegisterExtension
	static final Shop shop = new Shop();

	private Visitor visitor;

	@BeforeEach
	void open() {
		this.visitor = shop.newcomer();
		CannedStream stream = new CannedStream(this.visitor.page());
		stream.answer("**/api/v1/customers?**", CannedShop.customers());
		stream.answer("**/api/v1/customers/*", CannedShop.customer());
		this.visitor.page().navigate(shop.url("/?lang=en"));
		stream.tell("snapshot", CannedShop.snapshot(List.of("Entrada", "Corredor_A", "Caixa")));
		assertThat(this.visitor.filledAreas()).hasCount(3);
	}

	@Test
	void leadsThroughAWholeVisit() {
		this.visitor.press("Tab", "Enter");
		assertThat(this.visitor.find("#main")).isFocused();
		this.visitor.press("m");
		assertThat(this.visitor.find("#floor-plan [data-area]:focus")).hasCount(1);
		this.visitor.press("Home", "Enter");
		assertThat(this.visitor.search()).contains("area=entrada");
		this.visitor.press("Escape");
		assertThat(this.visitor.search()).doesNotContain("area=");
		this.visitor.press("p");
		assertThat(this.visitor.find("#pause")).hasText("Resume");
		this.visitor.press("p", "d");
		assertThat(this.visitor.search()).contains("theme=light");
		this.visitor.press("c");
		assertThat(this.visitor.find("#toast")).hasText("Link copied");
		assertThat((String) this.visitor.page().evaluate("navigator.clipboard.readText()")).contains("theme=light",
				"lang=en");
		this.visitor.press("1");
		assertThat(this.visitor.search()).contains("window=5m");
		this.visitor.press("e");
		assertThat(this.visitor.find("#export-files a").first()).isFocused();
		Download areas = this.visitor.page().waitForDownload(() -> this.visitor.press("Enter"));
		assertThat(areas.suggestedFilename()).isEqualTo("footfall-areas-loja-centro.csv");
		this.visitor.press("Escape");
		assertThat(this.visitor.find("#export-panel")).isHidden();
		assertThat(this.visitor.find("#export-open")).isFocused();
		this.visitor.press("t");
		assertThat(this.visitor.find("#clock")).isVisible();
		this.visitor.press("Escape");
		assertThat(this.visitor.find("#clock")).isHidden();
		this.visitor.press("l");
		assertThat(this.visitor.find("html")).hasAttribute("lang", "pt-BR");
	}

	@Test
	void keepsTheFocusInADialogAndGivesItBack() {
		this.visitor.find("#customers-open").focus();
		this.visitor.press("Enter");
		assertThat(this.visitor.find("#customers-query")).isFocused();
		assertThat(this.visitor.find(".customer-link")).hasCount(2);

		for (int stop = 0; stop < 12; stop++) {
			this.visitor.press("Tab");
			assertThat(this.visitor.find("#customers :focus")).hasCount(1);
		}
		this.visitor.press("Shift+Tab");
		assertThat(this.visitor.find("#customers :focus")).hasCount(1);
		this.visitor.press("Escape");

		assertThat(this.visitor.find("#customers")).isHidden();
		assertThat(this.visitor.find("#customers-open")).isFocused();
	}

	@Test
	void leavesKeysToWhoeverIsTyping() {
		this.visitor.find("#simulator-seed").focus();
		this.visitor.press("1", "t");

		assertThat(this.visitor.search()).doesNotContain("window=", "view=");
		assertThat(this.visitor.find("#simulator-seed")).hasValue("142");
		this.visitor.find("#simulator-scenario").focus();
		this.visitor.press("p");
		assertThat(this.visitor.find("#pause")).hasText("Pause");
	}

	@Test
	void remembersThatKeysAreSwitchedOff() {
		this.visitor.press("?");
		assertThat(this.visitor.find("#help-keys kbd").first()).hasText("?");
		this.visitor.find("#help-switch").uncheck();
		this.visitor.press("Escape", "t");
		assertThat(this.visitor.find("#clock")).isHidden();

		this.visitor.page().reload();
		assertThat(this.visitor.find("#windows [aria-pressed='true']")).hasCount(1);
		this.visitor.press("?", "t");

		assertThat(this.visitor.find("#help")).isHidden();
		assertThat(this.visitor.search()).doesNotContain("view=");
		this.visitor.find("#help-open").click();
		assertThat(this.visitor.find("#help-switch")).not().isChecked();
	}

}
