package dev.footfall.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

import dev.footfall.testing.FootfallJar;

/**
 * Takes pictures of the page with a simulated lunch rush: each width, theme and language,
 * the wall, the drawers and the printed page. They are written to
 * {@code target/screenshots}.
 */
final class Screenshots {

	private static final Path TARGET = Path.of("target", "screenshots");

	private static final List<Integer> WIDTHS = List.of(390, 1024, 1440, 1920);

	private static final List<String> THEMES = List.of("light", "dark");

	private static final List<String> LANGUAGES = List.of("en", "pt-BR");

	private static final int LEAST_VISITS = 3000;

	private final FootfallJar footfall;

	private final Chromium chromium;

	private Screenshots(FootfallJar footfall, Chromium chromium) {
		this.footfall = footfall;
		this.chromium = chromium;
	}

	/** Run it from the project's directory, after {@code package}. */
	public static void main(String[] arguments) throws IOException {
		Path directory = Files.createTempDirectory("footfall-screenshots");
		try (FootfallJar footfall = FootfallJar.start(FootfallJar.Place.in(directory), List.of("-Xmx1g"));
				Chromium chromium = new Chromium()) {
			footfall.awaitReady();
			new Screenshots(footfall, chromium).take();
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private void take() {
		this.footfall.post("/api/v1/simulator/start",
				"{\"scenario\":\"lunch-rush\",\"rate\":100,\"seed\":42,\"faults\":true}");
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> this.footfall.metrics().at("/totals/visits").asLong() >= LEAST_VISITS);
		for (String theme : THEMES) {
			for (String lang : LANGUAGES) {
				WIDTHS.forEach((width) -> page(theme, lang, width));
			}
			wall(theme);
			parts(theme);
		}
		paper();
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
		visitor.page().navigate(this.footfall.url() + "/?theme=%s&lang=%s&window=15m%s".formatted(theme, lang, more));
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
