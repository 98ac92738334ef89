package dev.footfall.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

import dev.footfall.metrics.store.Layouts;
import dev.footfall.testing.FootfallJar;

/**
 * Takes pictures of the page of a simulated shop that has been open for four weeks: each
 * width, theme and language, flows, the wall, the drawers and the printed page. They are
 * written to {@code target/screenshots}.
 */
final class Screenshots {

	private static final Path TARGET = Path.of("target", "screenshots");

	private static final List<Integer> WIDTHS = List.of(390, 1024, 1440, 1920);

	private static final List<String> THEMES = List.of("light", "dark");

	private static final List<String> LANGUAGES = List.of("en", "pt-BR");

	/** Somewhere the shop is open, whenever the pictures are taken. */
	private static final List<ZoneId> ZONES = List.of(ZoneId.of("America/Sao_Paulo"), ZoneId.of("Asia/Kolkata"),
			ZoneId.of("Pacific/Auckland"));

	private static final int FROM_HOUR = 10;

	private static final int TO_HOUR = 20;

	private static final int DAYS = 28;

	private static final int LEAST_VISITS = 25;

	private final FootfallJar footfall;

	private final Chromium chromium;

	private Screenshots(FootfallJar footfall, Chromium chromium) {
		this.footfall = footfall;
		this.chromium = chromium;
	}

	/** Run it from the project's directory, after {@code package}. */
	public static void main(String[] arguments) throws IOException {
		Path directory = Files.createTempDirectory("footfall-screenshots");
		Layouts.write(directory.resolve("layouts"), "loja-centro.json", layout());
		try (FootfallJar footfall = FootfallJar.start(FootfallJar.Place.in(directory), List.of("-Xmx1g"),
				"footfall.store.zone=" + zone()); Chromium chromium = new Chromium()) {
			footfall.awaitReady();
			new Screenshots(footfall, chromium).take();
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	/** The built-in one, with opening hours. */
	private static String layout() throws IOException {
		try (InputStream file = Screenshots.class.getResourceAsStream("/layouts/loja-centro.json")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("\"id\": \"loja-centro\",",
					"$0 \"opening_hours\": { \"mon-sun\": [\"07:00\", \"22:00\"] },");
		}
	}

	private static ZoneId zone() {
		return ZONES.stream().filter(Screenshots::isBusy).findFirst().orElseThrow();
	}

	private static boolean isBusy(ZoneId zone) {
		int hour = ZonedDateTime.now(zone).getHour();
		return hour >= FROM_HOUR && hour < TO_HOUR;
	}

	private void take() {
		this.footfall.post("/api/v1/simulator/start", """
				{"scenario":"normal-day","as_fast_as_possible":true,"start":"%s","seed":42,
				"faults":{"malformed":0.004,"bad_duration":0.002}}"""
			.formatted(Instant.now().minus(DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)));
		Awaitility.await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofSeconds(1)).until(this::hasCaughtUp);
		for (String theme : THEMES) {
			for (String lang : LANGUAGES) {
				WIDTHS.forEach((width) -> page(theme, lang, width));
			}
			wall(theme);
			parts(theme);
		}
		paper();
	}

	private boolean hasCaughtUp() {
		JsonNode now = this.footfall.get("/api/v1/metrics?window=15m");
		return "wall".equals(now.get("clock").asText()) && now.at("/totals/visits").asLong() >= LEAST_VISITS;
	}

	private void page(String theme, String lang, int width) {
		Visitor visitor = visit(theme, lang, "", width, (width < 720) ? 844 : 900);
		save(visitor, "%s-%s-%d".formatted(theme, lang, width), true);
		this.chromium.leave();
	}

	private void wall(String theme) {
		save(visit(theme, "pt-BR", "&view=tv", 1920, 1080), theme + "-tv", false);
		this.chromium.leave();
	}

	private void parts(String theme) {
		Visitor visitor = visit(theme, "en", "", 1440, 900);
		visitor.find("#flows-toggle").click();
		visitor.find(".flow").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		save(visitor, theme + "-flows", false);
		visitor.find("#flows-toggle").click();
		for (String part : List.of("export", "help", "customers")) {
			visitor.find("#%s-open".formatted(part)).click();
			save(visitor, "%s-%s".formatted(theme, part), false);
			visitor.press("Escape");
		}
		this.chromium.leave();
	}

	private void paper() {
		Visitor visitor = visit("dark", "en", "", 1047, 718);
		visitor.page().evaluate("dispatchEvent(new Event('beforeprint'))");
		visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		save(visitor, "print", true);
		visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(TARGET.resolve("print.pdf")));
		this.chromium.leave();
	}

	private Visitor visit(String theme, String lang, String more, int width, int height) {
		Visitor visitor = this.chromium.newcomer();
		visitor.page().setViewportSize(width, height);
		visitor.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		visitor.page().navigate(this.footfall.url() + "/?window=1h&theme=%s&lang=%s%s".formatted(theme, lang, more));
		visitor.filledAreas().first().waitFor();
		visitor.find(".advice-item, .wall-title")
			.first()
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		// The trend is drawn once a second at most.
		visitor.page().waitForTimeout(1500);
		return visitor;
	}

	private static void save(Visitor visitor, String name, boolean whole) {
		visitor.page()
			.screenshot(new Page.ScreenshotOptions().setPath(TARGET.resolve(name + ".png")).setFullPage(whole));
	}

}
