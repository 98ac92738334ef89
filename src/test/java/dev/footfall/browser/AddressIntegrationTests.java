package dev.footfall.browser;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reader chose is in the URL: it can be sent to somebody, and undone.
 */
class AddressIntegrationTests {

	@RegisterExtension
	static final Shop shop = new Shop();

	@Test
	void holdsAllThatWasChosen() {
		Visitor one = open("/?lang=en");
		one.find("#windows [data-window='1h']").click();
		one.find("#floor-plan [data-area='caixa']").click();
		one.find("#theme").click();
		one.find("#theme").click();
		one.find("#tv").click();

		Visitor other = open("/" + one.search());

		assertThat(other.search()).contains("window=1h", "area=caixa", "theme=dark", "view=tv", "lang=en");
		assertThat(other.find("html")).hasAttribute("data-theme", "dark");
		assertThat(other.find("#windows [data-window='1h']")).hasAttribute("aria-pressed", "true");
		assertThat(other.find("#floor-plan [data-area='caixa']")).hasAttribute("aria-pressed", "true");
		assertThat(other.find("#clock")).isVisible();
		assertThat(other.find("#tools")).isHidden();
	}

	@Test
	void isUndoneByGoingBack() {
		Visitor visitor = open("/?lang=en");
		visitor.find("#windows [data-window='5m']").click();
		visitor.find("#theme").click();
		assertThat(visitor.find("html")).hasAttribute("data-theme", "light");
		visitor.find("#tv").click();

		visitor.page().goBack();
		assertThat(visitor.find("#clock")).isHidden();
		visitor.page().goBack();
		assertThat(visitor.find("html:not([data-theme])")).hasCount(1);
		visitor.page().goBack();

		assertThat(visitor.find("#windows [data-window='15m']")).hasAttribute("aria-pressed", "true");
		assertThat(visitor.search()).isEqualTo("?lang=en");
	}

	private static Visitor open(String path) {
		Visitor visitor = shop.newcomer();
		CannedStream stream = new CannedStream(visitor.page());
		visitor.page().navigate(shop.url(path));
		stream.tell("snapshot", CannedShop.snapshot(List.of("Entrada", "Caixa")));
		return visitor;
	}

}
