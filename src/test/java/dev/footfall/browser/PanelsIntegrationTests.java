package dev.footfall.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Customers, the quality of readings and the wall, with their empty states and failures.
 */
class PanelsIntegrationTests {

	private static final String CUSTOMERS = "**/api/v1/customers?**";

	private static final String CUSTOMER = "**/api/v1/customers/*";

	private static final String QUALITY = "**/api/v1/quality";

	private static final String HOSTILE = "<img src=x onerror=alert(1)>";

	@RegisterExtension
	static final Shop shop = new Shop();

	private Visitor visitor;

	private CannedStream stream;

	@BeforeEach
	void open() {
		this.visitor = shop.newcomer();
		this.visitor.page().clock().install();
		this.stream = new CannedStream(this.visitor.page());
		this.visitor.page().navigate(shop.url("/?lang=en"));
		this.stream.tell("snapshot", CannedShop.snapshot(List.of("Entrada", "Corredor_B", "Caixa")));
	}

	@Test
	void findsOneCustomerAndShowsTheWay() {
		this.stream.answer(CUSTOMERS, CannedShop.customers());
		this.stream.answer(CUSTOMER, CannedShop.customer());
		this.visitor.find("#customers-open").click();

		this.visitor.find("#customers-query").fill("1793");
		Request search = this.visitor.page().waitForRequest(CUSTOMERS, () -> this.visitor.press("Enter"));
		assertThat(search.url()).contains("q=1793", "sort=duration");
		this.visitor.find("[data-customer='Cliente_1793']").click();

		assertThat(this.visitor.find("#customer-facts")).containsText("12.5 min");
		assertThat(this.visitor.find("#customer-facts")).containsText("Aisle B");
		assertThat(this.visitor.find("#customer-path .stay-area")).hasText(new String[] { "Entrance", "Aisle B" });
	}

	@Test
	void erasesACustomerOnlyAfterItWasConfirmed() {
		this.stream.answer(CUSTOMERS, CannedShop.customers());
		this.stream.answer(CUSTOMER, CannedShop.customer());
		this.visitor.find("#customers-open").click();
		this.visitor.find("[data-customer='Cliente_1793']").click();

		this.visitor.find("#customer-erase").click();
		assertThat(this.visitor.find("#customer-keep")).isFocused();
		assertThat(this.visitor.find("#customer-question")).containsText("Erase everything about Cliente_1793?");
		this.visitor.find("#customer-keep").click();
		assertThat(this.visitor.find("#customer-confirm")).isHidden();
		this.visitor.find("#customer-erase").click();
		Request erasure = this.visitor.page()
			.waitForRequest(CUSTOMER, () -> this.visitor.find("#customer-confirmed").click());

		assertThat(erasure.method()).isEqualTo("DELETE");
		assertThat(erasure.headers()).containsKey("x-xsrf-token");
		assertThat(this.visitor.find("#customers-message")).hasText("Cliente_1793 was erased.");
	}

	@Test
	void saysThatCustomersCouldNotBeLoaded() {
		this.stream.refuse(CUSTOMERS, 503);
		this.visitor.find("#customers-open").click();
		assertThat(this.visitor.find("#customers-message")).hasText("Could not load the customers.");

		this.stream.allow(CUSTOMERS);
		this.stream.answer(CUSTOMERS, "{\"customers\":[],\"next_cursor\":null}");
		this.visitor.find("#customers-retry").click();

		assertThat(this.visitor.find("#customers-message")).hasText("No customer yet.");
		this.visitor.forgiveRefusals();
	}

	@Test
	void showsRejectedReadingsAsTextWithTheirReasons() {
		this.stream.answer(QUALITY, CannedShop.quality(HOSTILE));
		this.stream.tell("quality", CannedShop.quality());
		assertThat(this.visitor.find("#quality-accepted")).hasText("10,299");
		assertThat(this.visitor.find("#quality-rejected-rate")).hasText("2/min");
		assertThat(this.visitor.find("#quality-reasons button"))
			.hasText(new String[] { "Not JSON: 18", "Impossible duration: 11" });

		this.visitor.find("#quality-open").click();
		assertThat(this.visitor.find(".rejection-text").first()).hasText(HOSTILE);
		assertThat(this.visitor.find(".rejection")).hasCount(2);
		this.visitor.find("[data-reason='duration_out_of_range']").click();

		assertThat(this.visitor.find(".rejection-text"))
			.hasText(new String[] { "{\"location\":\"Caixa\",\"duration\":-4}" });
		assertThat(this.visitor.find("main img")).hasCount(0);
	}

	@Test
	void saysThatRejectedReadingsCouldNotBeLoaded() {
		this.stream.refuse(QUALITY, 500);
		this.stream.tell("quality", CannedShop.quality());
		this.visitor.find("#quality-open").click();
		assertThat(this.visitor.find("#quality-message")).hasText("Could not load the rejected readings.");

		this.stream.allow(QUALITY);
		this.stream.answer(QUALITY, CannedShop.quality());
		this.visitor.find("#quality-retry").click();

		assertThat(this.visitor.find(".rejection")).hasCount(2);
		this.visitor.forgiveRefusals();
	}

	@Test
	void hangsOnTheWallWithoutControls() {
		Page page = this.visitor.page();
		page.setViewportSize(1920, 1080);
		this.stream.tell("suggestions", CannedShop.suggestions());
		this.visitor.find("#tv").click();

		assertThat(this.visitor.find("#wall-title")).hasText("Checkout: many pass, fewer stay (89%)");
		assertThat(this.visitor
			.find("header button:visible, header a:visible, main button:visible:not(.ranking-row):not(.tile)"))
			.hasCount(0);
		assertThat(page.evaluate("getComputedStyle(document.querySelector('.floor-plan')).cursor")).isEqualTo("none");
		assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight")).isEqualTo(true);
		this.visitor.press("Escape");

		assertThat(this.visitor.find("#pause")).isVisible();
		assertThat(this.visitor.find("#wall-strip")).isHidden();
	}

}
