package dev.footfall.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.footfall.metrics.store.Layouts;
import dev.footfall.testing.FootfallJar;
import dev.footfall.testing.KafkaTools;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The page in a real browser, on a real server. One server serves all tests, because it
 * takes long to start: the first test finds it empty, the last one kills it.
 */
@TestMethodOrder(OrderAnnotation.class)
class DashboardIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(DashboardIntegrationTests.class);

	private static final int FIRST = 1;

	private static final int LAST = Integer.MAX_VALUE;

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Milliseconds for what takes a moment, on a machine that is busy with else. */
	private static final int SOON = 15_000;

	/** Milliseconds for a restart and the page's longest wait between two attempts. */
	private static final int AFTER_A_RESTART = 180_000;

	private static final int AREAS_OF_THE_PLAN = 6;

	private static final List<Integer> WIDTHS = List.of(390, 1024, 1440, 1920);

	@TempDir
	static Path directory;

	private static FootfallJar.Place place;

	private static FootfallJar footfall;

	private static Chromium chromium;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
		PlaywrightAssertions.setDefaultAssertionTimeout(SOON);
		place = FootfallJar.Place.in(directory);
		footfall = FootfallJar.start(place, List.of("-Xmx1g"));
		footfall.awaitReady();
		warmUp();
	}

	/** Let the first batches pass, which are slow, without any visit. */
	private static void warmUp() {
		List<byte[]> notReadings = Collections.nCopies(100, "{}".getBytes(StandardCharsets.UTF_8));
		IntStream.rangeClosed(1, 5).forEach((round) -> {
			KafkaTools.send(footfall.bootstrapServers(), notReadings);
			footfall.awaitReceived((long) round * notReadings.size());
		});
	}

	@AfterAll
	static void close() {
		if (footfall != null) {
			footfall.close();
		}
		if (chromium != null) {
			chromium.close();
		}
	}

	@AfterEach
	void leavesNoErrorBehind() {
		footfall.post("/api/v1/simulator/stop", "{}");

		assertThat(chromium.leave()).isEmpty();
	}

	@Test
	@Order(FIRST)
	void fillsThePlanSoonAfterTheSimulatorIsStartedFromTheEmptyPage() {
		Visitor visitor = visit("/?lang=en");
		assertThat(visitor.find("#empty-title")).hasText("No visits yet");
		assertThat(visitor.find("#status")).hasAttribute("data-state", "quiet");
		assertThat(visitor.filledAreas()).hasCount(0);

		long pressed = System.nanoTime();
		visitor.find("#empty-start").click();
		assertThat(visitor.filledAreas()).hasCount(AREAS_OF_THE_PLAN, new HasCountOptions().setTimeout(SOON));
		long taken = Duration.ofNanos(System.nanoTime() - pressed).toMillis();

		logger.info("All areas had visits {} ms after the simulator was started", taken);
		assertThat(visitor.find("#empty")).isHidden();
		assertThat(visitor.find("#simulated")).hasText("Simulated data");
		assertThat(visitor.find("#status")).hasAttribute("data-state", "live");
		assertThat(visitor.page()).hasTitle(Pattern.compile("[1-9][\\d,]* · Loja Centro"));
	}

	@Test
	void ranksTheAreasByTheirTraffic() {
		simulate();
		Visitor visitor = visit("/?lang=en");
		assertThat(visitor.filledAreas()).hasCount(AREAS_OF_THE_PLAN);
		stopSimulator();

		awaitRanking(visitor.page());

		assertThat(visitor.find(".ranking-row").first().locator(".ranking-name")).hasText(visitor.text("#kpi-busiest"));
		assertThat(visitor.find(".ranking-row").last().locator(".ranking-name")).hasText(visitor.text("#kpi-quietest"));
		assertThat(visitor.traffic()).isEqualTo(footfall.get("/api/v1/metrics").at("/totals/total_traffic").asLong());
	}

	/** Rows change places at most every five seconds. */
	private static void awaitRanking(Page page) {
		page.waitForFunction("""
				() => {
				  const values = [...document.querySelectorAll(".ranking-value")]
				    .map((value) => Number(value.textContent.replace(/\\D/g, "")));
				  return values.length > 0 && values.every((value, row) => row === 0 || value <= values[row - 1]);
				}""", null, new Page.WaitForFunctionOptions().setTimeout(SOON));
	}

	@Test
	void showsOneStateOnEveryPage() {
		Visitor one = visit("/?lang=en");
		Visitor other = visit("/?lang=en");

		one.find("#simulator-start").click();
		assertThat(other.find("#simulator-stop")).isVisible();
		assertThat(other.find("#simulated")).isVisible();
		assertThat(other.find("#simulator-sent")).containsText("of 10,000 readings");
		other.find("#simulator-stop").click();
		assertThat(one.find("#simulator-start")).isVisible();
		assertThat(one.find("#simulator-rate")).isEnabled();

		stopSimulator();
		List.of("#kpi-traffic", "#kpi-traffic-note", "#simulator-sent", "#ledger-line")
			.forEach(
					(figure) -> soon().untilAsserted(() -> assertThat(one.text(figure)).isEqualTo(other.text(figure))));
	}

	@Test
	void showsThatItsFiguresAreTrueWhateverTheSensorsDo() {
		Visitor visitor = visit("/?lang=en");
		visitor.find("#simulator-faults").check();
		visitor.find("#simulator-rate").fill("500");
		visitor.find("#simulator-count").fill("1500");
		visitor.find("#simulator-start").click();

		assertThat(visitor.find("#simulator-sent")).hasText("1,500 of 1,500 readings",
				new HasTextOptions().setTimeout(SOON));
		assertThat(visitor.find("#truth-verdict")).hasText("All figures agree", new HasTextOptions().setTimeout(SOON));
		assertThat(visitor.find("#truth-line")).containsText("1,500 sent = ");
		assertThat(visitor.find("#truth-line")).containsText("+ 0 on their way");
	}

	@Test
	void changesTheSpeedWhileTheShopIsOpen() {
		Visitor one = visit("/?lang=pt-BR");
		Visitor other = visit("/?lang=en");
		one.find("#simulator-scenario").selectOption("lunch-rush");
		one.find("#simulator-pace").selectOption("60");
		assertThat(one.find("#simulator-rate")).isDisabled();
		one.find("#simulator-start").click();
		assertThat(other.find("#simulator-note")).containsText("60 × · seed 42");
		assertThat(other.find("#simulator-scenario")).hasValue("lunch-rush");

		other.find("#simulator-pace").selectOption("10");

		assertThat(one.find("#simulator-note")).containsText("10 × · semente 42");
		assertThat(one.find("#simulator-pace")).hasValue("10");
	}

	/** Playwright's objects belong to one thread. */
	private static ConditionFactory soon() {
		return await().pollInSameThread().atMost(Duration.ofMillis(SOON));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pt-BR | Onde os clientes estão agora | Sessão de Roupas | Dados simulados | Confere  | Pausar
			en    | Where customers are now      | Clothing         | Simulated data  | Balanced | Pause
			""")
	void speaksTheReadersLanguage(String lang, String title, String area, String simulated, String balanced,
			String pause) {
		send(reading("Sessao_de_Roupas", 1234));
		simulate();

		Visitor visitor = visit("/?lang=" + lang + "&window=all");

		assertThat(visitor.find("html")).hasAttribute("lang", lang);
		assertThat(visitor.find("#plan-title")).hasText(title);
		assertThat(visitor.find("[data-area='sessao-de-roupas'] .area-name")).hasText(area);
		assertThat(visitor.find("#simulated")).hasText(simulated);
		assertThat(visitor.find("#ledger-verdict")).hasText(balanced);
		assertThat(visitor.find("#pause")).hasText(pause);
		stopSimulator();
		String traffic = NumberFormat.getIntegerInstance(Locale.forLanguageTag(lang)).format(traffic());
		assertThat(traffic).matches("\\d+[.,]\\d{3}");
		assertThat(visitor.find("#kpi-traffic")).hasText(traffic, new HasTextOptions().setTimeout(SOON));
	}

	@Test
	void changesTheLanguageAndKeepsTheRest() {
		Visitor visitor = visit("/?lang=pt-BR&window=1h&area=caixa");

		visitor.find("#languages [data-lang='en']").click();

		assertThat(visitor.find("html")).hasAttribute("lang", "en");
		assertThat(visitor.find("#windows [data-window='1h']")).hasAttribute("aria-pressed", "true");
		assertThat(visitor.find("#floor-plan [data-area='caixa']")).hasAttribute("aria-pressed", "true");
		assertThat(visitor.find("#selection-text")).containsText("Checkout");
	}

	@Test
	void showsHostileNamesOfLocationsAsText() {
		String markup = "<img src=x onerror=alert(1)>";
		String unbroken = "W".repeat(40);
		send(reading(markup, 3), reading(unbroken, 2));

		Visitor visitor = visit("/?lang=pt-BR&window=all");

		assertThat(visitor.find(".tile-name")).containsText(new String[] { markup, unbroken },
				new ContainsTextOptions().setTimeout(SOON));
		assertThat(visitor.find("main img, header img")).hasCount(0);
		WIDTHS.forEach((width) -> {
			visitor.resizeTo(width);
			visitor.find("[data-area].tile").first().click();
			assertThat(visitor.overflow()).as("at %d pixels, area selected", width).isNotPositive();
			visitor.find("#as-table").click();
			assertThat(visitor.overflow()).as("at %d pixels, as a table", width).isNotPositive();
			visitor.find("#as-table").click();
		});
	}

	@Test
	void suggestsWhatToDoAndSaysWhy() {
		send(Collections.nCopies(200, reading("Corredor_B", 1)).toArray(String[]::new));
		Visitor visitor = visit("/?lang=pt-BR");

		Locator hot = visitor.find("[data-rule='hot'][data-advice='corredor-b']");
		assertThat(hot.locator(".advice-title")).containsText("Corredor B concentra",
				new ContainsTextOptions().setTimeout(SOON));
		assertThat(visitor.find("#advice-title")).hasText("O que fazer agora");
		assertThat(hot.locator(".advice-reasons")).isHidden();
		hot.locator("summary").focus();
		visitor.page().keyboard().press("Enter");
		assertThat(hot.locator(".advice-reasons")).isVisible();
		assertThat(hot.locator(".advice-reasons")).containsText("95%, Wilson");

		send(reading("Corredor_B", 1));
		soon().until(() -> visitor.find(".advice-item").count() <= 3 && hot.locator("dd").nth(1).isVisible());
		assertThat(hot.locator("summary")).isFocused();
		WIDTHS.forEach((width) -> {
			visitor.resizeTo(width);
			assertThat(visitor.overflow()).as("at %d pixels", width).isNotPositive();
		});
	}

	@Test
	void showsItsInterfaceUnderTheContentPolicy() {
		Visitor visitor = visit("/swagger-ui.html");

		assertThat(visitor.find(".opblock-summary-path").first()).isVisible();
		assertThat(visitor.find(".info .title")).containsText("Footfall");
		visitor.forgiveRefusedDecoration();
	}

	@Test
	void offersALayoutToBeginWithWhereThereIsNone() {
		send(reading("Provadores 9", 2));
		Layouts.write(layouts(), "loja-centro.json", "{\"areas\":[]}");
		soon().until(() -> footfall.get("/api/v1/stores/loja-centro/layout").get("areas").isEmpty());

		Visitor visitor = visit("/?lang=en&window=all");

		assertThat(visitor.find("#floor-plan")).isHidden();
		assertThat(visitor.find(".tile-name")).containsText(new String[] { "Provadores 9" });
		assertThat(visitor.find("#starter")).isVisible();
		Download starter = visitor.page().waitForDownload(() -> visitor.find("#starter-link").click());
		assertThat(starter.suggestedFilename()).isEqualTo("loja-centro.json");

		Layouts.write(layouts(), "loja-centro.json", contents(starter));
		soon().until(() -> !footfall.get("/api/v1/stores/loja-centro/layout").get("areas").isEmpty());
		visitor.page().reload();
		assertThat(visitor.find("#floor-plan [data-area='provadores-9']")).isVisible();
		assertThat(visitor.find("#starter")).isHidden();
		assertThat(layouts().resolve("loja-centro.json").toFile().delete()).isTrue();
		soon().until(() -> footfall.get("/api/v1/stores/loja-centro/layout").get("areas").size(),
				(areas) -> areas == AREAS_OF_THE_PLAN);
	}

	@Test
	void switchesBetweenStores() {
		Layouts.write(layouts(), "loja-sul.json", Layouts.shop());
		soon().until(() -> footfall.get("/api/v1/stores").get("stores").size() == 2);
		Visitor visitor = visit("/?lang=en&window=1h&area=caixa");
		assertThat(visitor.find("#store option")).hasText(new String[] { "Loja Centro", "Loja Sul" });

		visitor.find("#store").selectOption("loja-sul");

		assertThat(visitor.find("#floor-plan [data-area='porta']")).isVisible();
		assertThat(visitor.find("#store")).hasValue("loja-sul");
		assertThat(visitor.find("#windows [data-window='1h']")).hasAttribute("aria-pressed", "true");
		assertThat(visitor.find("#plan-note")).containsText("America/Manaus");
		assertThat(visitor.search()).contains("store=loja-sul").doesNotContain("area=");
		assertThat(layouts().resolve("loja-sul.json").toFile().delete()).isTrue();
		soon().until(() -> footfall.get("/api/v1/stores").get("stores").size() == 1);
	}

	private static Path layouts() {
		return directory.resolve("layouts");
	}

	private static String contents(Download download) {
		try (InputStream stream = download.createReadStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	@Order(LAST)
	void outlivesARestartOfTheServer() {
		simulate();
		Visitor visitor = visit("/?lang=en&window=all");
		assertThat(visitor.filledAreas()).hasCount(AREAS_OF_THE_PLAN);
		assertThat(visitor.find("#status")).hasAttribute("data-state", "live");

		footfall.kill();
		assertThat(visitor.find("#status")).hasAttribute("data-state", "reconnecting");
		assertThat(visitor.find("#banner-text")).containsText("Connection lost");
		assertThat(visitor.find("#banner-text")).containsText(Pattern.compile("Showing \\d\\d:\\d\\d data"));
		assertThat(visitor.find("#retry")).isVisible(new IsVisibleOptions().setTimeout(SOON));
		assertThat(visitor.filledAreas()).hasCount(AREAS_OF_THE_PLAN);
		long before = visitor.traffic();
		assertThat(before).isPositive();

		footfall = FootfallJar.start(place, List.of("-Xmx1g"));
		await().pollInSameThread().atMost(Duration.ofMillis(AFTER_A_RESTART)).until(() -> retryUntilStarting(visitor));
		assertThat(visitor.find("#status-progress")).isVisible();
		assertThat(visitor.find("#status")).hasAttribute("data-state", Pattern.compile("live|quiet"),
				new HasAttributeOptions().setTimeout(AFTER_A_RESTART));
		assertThat(visitor.find("#banner")).isHidden();
		footfall.awaitReady();
		awaitAllCounted();
		long restored = traffic();
		assertThat(restored).isGreaterThanOrEqualTo(before);
		soon().until(() -> visitor.traffic() == restored);

		send(reading("Caixa", 5));
		soon().until(() -> visitor.traffic() == restored + 5);
		assertThat(visitor.find("#status")).hasAttribute("data-state", "live");
		assertThat(visit("/?lang=en").find("#simulated")).isVisible();
		visitor.forgiveLostConnections();
	}

	/** The server answers some seconds before its query is ready. */
	private static boolean retryUntilStarting(Visitor visitor) {
		if (visitor.find("#retry").isVisible()) {
			visitor.page().evaluate("document.querySelector('#retry').click()");
		}
		return "starting".equals(visitor.find("#status").getAttribute("data-state"));
	}

	private static Visitor visit(String path) {
		return chromium.visit(footfall.url() + path);
	}

	private static void simulate() {
		footfall.post("/api/v1/simulator/start", "{\"rate\":20,\"count\":10000,\"seed\":42}");
	}

	/** Stop, and wait until what was sent is counted. */
	private static void stopSimulator() {
		footfall.post("/api/v1/simulator/stop", "{}");
		soon().until(() -> footfall.get("/api/v1/simulator").get("state").asText(), "stopped"::equals);
		awaitAllCounted();
	}

	private static void awaitAllCounted() {
		footfall.awaitReceived(KafkaTools.readAll(footfall.bootstrapServers(), KafkaTools.READINGS).size());
	}

	private static long traffic() {
		return footfall.metrics().at("/totals/total_traffic").asLong();
	}

	private static void send(String... readings) {
		KafkaTools.send(footfall.bootstrapServers(),
				List.of(readings).stream().map((reading) -> reading.getBytes(StandardCharsets.UTF_8)).toList());
	}

	private static String reading(String location, int traffic) {
		try {
			return JSON.writeValueAsString(Map.of("location", location, "customer_id", "Cliente_1", "duration", 61.5,
					"traffic_count", traffic));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
