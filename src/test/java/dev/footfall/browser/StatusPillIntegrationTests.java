package dev.footfall.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every state of the page: how it is entered, what it says, how it is left.
 */
class StatusPillIntegrationTests {

	private static final String STREAM = "**/api/v1/metrics?**";

	private static final String LAYOUT = "**/api/v1/stores/*/layout";

	private static final String COUNT_ANNOUNCEMENTS = """
			window.announced = [];
			new MutationObserver(() => announced.push(document.querySelector("#status-label").textContent))
			  .observe(document.querySelector("#status-label"), { childList: true, characterData: true, subtree: true });
			""";

	@RegisterExtension
	static final Shop shop = new Shop();

	private Visitor visitor;

	private CannedStream stream;

	@BeforeEach
	void standAtTheDoor() {
		this.visitor = shop.newcomer();
	}

	private void open() {
		this.stream = new CannedStream(this.visitor.page());
		this.visitor.page().navigate(shop.url("/?lang=en"));
	}

	private void open(String clock) {
		this.visitor.page().clock().install();
		open();
		this.stream.tellStatus("running");
		this.stream.tell("snapshot", CannedShop.snapshot(List.of("Entrada", "Caixa")));
		assertState("live", clock);
	}

	private void assertState(String state, String text) {
		assertThat(this.visitor.find("#status")).hasAttribute("data-state", state);
		assertThat(this.visitor.find("#status-text")).hasText(Pattern.compile(text));
	}

	@Test
	void connectsFirst() {
		open();

		assertState("connecting", "Connecting…");
	}

	@Test
	void showsHowFarTheStartIs() {
		open();

		this.stream.tellStatus("starting");

		assertState("starting", "Starting: broker, database, Spark…");
		assertThat(this.visitor.find("#status-progress")).hasAttribute("value", "2");
		assertThat(this.visitor.find("#status-progress")).hasAttribute("max", "3");
	}

	@Test
	void turnsQuietWhenNobodyComes() {
		open("Live · \\d s ago");

		this.visitor.page().clock().runFor(11_000);
		this.stream.tell("heartbeat", "{}");

		assertState("quiet", "Connected · no visits for \\d+ s");
	}

	@Test
	void announcesOnlyAChangeOfState() {
		open("Live · \\d s ago");
		this.visitor.page().evaluate(COUNT_ANNOUNCEMENTS);

		this.visitor.page().clock().runFor(5_000);
		assertState("live", "Live · [5-8] s ago");
		this.visitor.page().clock().runFor(7_000);
		assertState("quiet", "Connected.*");

		assertThat(this.visitor.page().evaluate("announced")).isEqualTo(List.of("Connected, no new visits"));
		assertThat(this.visitor.find("#status")).hasAttribute("role", "status");
		assertThat(this.visitor.find("#status-text")).hasAttribute("aria-hidden", "true");
	}

	@Test
	void keepsTheNumbersStillWhilePaused() {
		open("Live.*");
		String before = this.visitor.text("#kpi-traffic");

		this.visitor.find("#pause").click();
		this.stream.tell("metrics", CannedShop.snapshot(List.of("Entrada")));
		this.stream.tell("metrics", CannedShop.snapshot(List.of("Entrada", "Caixa", "Corredor_A")));

		assertState("paused", "Paused · 2 updates waiting");
		assertThat(this.visitor.find("#kpi-traffic")).hasText(before);
		this.visitor.find("#pause").click();
		assertState("live", "Live.*");
		assertThat(this.visitor.find("#kpi-traffic")).hasText("5,910");
	}

	@Test
	void takesSilenceForALossAndRecovers() {
		open("Live.*");

		this.visitor.page().clock().fastForward(45_000);

		assertState("stale", "Data is 4\\d s old");
		assertThat(this.visitor.find("#banner-text")).containsText("Connection lost");
		assertThat(this.visitor.find("body[data-stale]")).hasCount(1);
		assertThat(this.visitor.find("#plan-note")).containsText(Pattern.compile("As of \\d\\d:\\d\\d"));
		assertThat(this.visitor.filledAreas()).hasCount(2);
		this.visitor.find("#retry").click();
		this.stream.tell("snapshot", CannedShop.snapshot(List.of("Entrada")));
		assertState("live", "Live.*");
		assertThat(this.visitor.find("#banner")).isHidden();
	}

	@Test
	void triesAgainByItselfLaterEachTime() {
		open("Live.*");
		assertThat(this.stream.opened()).isOne();

		this.stream.breakOff();
		assertState("reconnecting", "Reconnecting…");
		assertThat(this.visitor.find("#banner-text")).containsText(Pattern.compile("Trying again in [12] s\\."));
		this.visitor.page().clock().runFor(1_300);
		assertThat(this.stream.opened()).isEqualTo(2);
		for (int failure = 2; failure <= 4; failure++) {
			this.stream.breakOff();
		}

		assertThat(this.visitor.find("#banner-text")).containsText(Pattern.compile("Trying again in ([7-9]|10) s\\."));
		this.visitor.page().clock().runFor(6_000);
		assertThat(this.stream.opened()).isEqualTo(2);
		this.visitor.page().clock().runFor(4_000);
		assertThat(this.stream.opened()).isEqualTo(3);
	}

	@Test
	void recoversWhenTheServerIsAvailableAgain() {
		Page page = this.visitor.page();
		page.route(STREAM, (route) -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
		page.navigate(shop.url("/?lang=pt-BR"));

		assertState("reconnecting", "Reconectando…");
		assertThat(this.visitor.find("#banner-text")).containsText("Conexão perdida. Nova tentativa em");
		assertThat(this.visitor.find("#retry")).hasText("Tentar agora");
		page.unroute(STREAM);
		this.visitor.find("#retry").click();

		assertThat(this.visitor.find("#status")).hasAttribute("data-state", Pattern.compile("live|quiet"));
		assertThat(this.visitor.find("#banner")).isHidden();
		this.visitor.forgiveRefusals();
	}

	@Test
	void saysThatTheReaderIsOffline() {
		open("Live.*");

		this.visitor.setOffline(true);
		assertState("offline", "Offline");
		assertThat(this.visitor.find("#banner-text"))
			.hasText(Pattern.compile("You are offline\\. Showing \\d\\d:\\d\\d data\\."));

		this.visitor.setOffline(false);
		this.stream.tell("heartbeat", "{}");
		assertThat(this.visitor.find("#status")).hasAttribute("data-state", Pattern.compile("live|quiet"));
		this.visitor.forgiveLostConnections();
	}

	@Test
	void saysWhyCountingStopped() {
		open("Live.*");

		this.stream.tellStatus("failed");
		assertState("error", "Stopped");
		assertThat(this.visitor.find("#banner-text")).containsText("Counting has stopped. Reason: The disk is full");

		this.stream.tellStatus("restarting");
		assertState("restarting", "Restarting…");
	}

	@Test
	void offersToLoadAPlanAgainThatWasRefused() {
		this.stream = new CannedStream(this.visitor.page());
		this.stream.refuse(LAYOUT, 500);
		this.visitor.page().navigate(shop.url("/?lang=en"));
		this.stream.tell("snapshot", CannedShop.snapshot(List.of("Entrada")));

		assertThat(this.visitor.find("#plan-message-text")).hasText("Could not load the floor plan.");
		this.stream.allow(LAYOUT);
		this.visitor.find("#plan-retry").click();

		assertThat(this.visitor.find("#plan-message")).isHidden();
		assertThat(this.visitor.find("#floor-plan [data-area='entrada']")).isVisible();
		this.visitor.forgiveRefusals();
	}

	@Test
	void closesTheStreamFiveMinutesAfterThePageWasHidden() {
		open("Live.*");
		Page page = this.visitor.page();

		page.evaluate("""
				Object.defineProperty(document, "hidden", { get: () => window.covered, configurable: true });
				covered = true;
				document.dispatchEvent(new Event("visibilitychange"));""");
		page.clock().runFor(10_000);
		assertThat(this.stream.isOpen()).isTrue();
		page.clock().fastForward(300_000);
		assertThat(this.stream.isOpen()).isFalse();

		page.evaluate("covered = false; document.dispatchEvent(new Event('visibilitychange'))");
		assertThat(this.stream.isOpen()).isTrue();
		this.stream.tell("snapshot", CannedShop.snapshot(List.of("Entrada")));
		assertState("live", "Live.*");
	}

}
