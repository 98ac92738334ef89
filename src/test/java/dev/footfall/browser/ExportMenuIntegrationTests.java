package dev.footfall.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be taken away: files, pictures, paper.
 */
class ExportMenuIntegrationTests {

	@RegisterExtension
	static final Shop shop = new Shop();

	private Visitor visitor;

	@BeforeEach
	void open() {
		this.visitor = shop.newcomer();
		CannedStream stream = new CannedStream(this.visitor.page());
		this.visitor.page().navigate(shop.url("/?lang=pt-BR&theme=dark"));
		stream.tell("simulator", CannedShop.simulator("running"));
		stream.tell("snapshot", CannedShop.snapshot(List.of("Entrada", "Corredor_A", "Caixa")));
		stream.tell("suggestions", CannedShop.suggestions());
		assertThat(this.visitor.filledAreas()).hasCount(3);
	}

	@Test
	void hasFilesForTheReadersSpreadsheet() throws IOException {
		this.visitor.find("#export-open").click();
		assertThat(this.visitor.find("#export-note")).hasText("Arquivos de: 15 min · dados simulados");

		Download areas = download("#export-files a[href*='areas.csv']");
		assertThat(text(areas)).startsWith("\uFEFF").contains("store;from;to;location");
		Download history = download("#export-files a[href*='history.csv']");
		assertThat(text(history)).contains("store;start;location");
		Download customers = download("#export-files a[href*='customers.json']");
		assertThat(text(customers)).contains("\"rows\":[");
	}

	@ParameterizedTest
	@ValueSource(strings = { "plan", "trend" })
	void drawsPictures(String part) throws IOException {
		this.visitor.find("#export-open").click();

		Download download = download("#export-" + part);

		assertThat(download.suggestedFilename()).isEqualTo("footfall-simulated-%s-loja-centro.png".formatted(part));
		BufferedImage picture;
		try (InputStream stream = download.createReadStream()) {
			picture = ImageIO.read(stream);
		}
		assertThat(picture.getWidth()).isGreaterThan(1000);
		assertThat(coloursOf(picture)).as("the colours of a drawing, not of an empty sheet").isGreaterThan(20);
	}

	private static long coloursOf(BufferedImage picture) {
		return IntStream.range(0, picture.getHeight())
			.flatMap((row) -> IntStream.range(0, picture.getWidth()).map((column) -> picture.getRGB(column, row)))
			.distinct()
			.count();
	}

	@Test
	void goesOnPaper() {
		Page page = this.visitor.page();
		page.evaluate("dispatchEvent(new Event('beforeprint'))");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

		assertThat(this.visitor.find("html")).hasAttribute("data-theme", "light");
		assertThat(this.visitor.find("#print-range")).containsText("fuso America/Sao_Paulo");
		assertThat(this.visitor.find("#simulated")).isVisible();
		assertThat(this.visitor.find("#trend")).isVisible();
		List.of("#tools", "#windows", "#simulator", "#as-table")
			.forEach((control) -> assertThat(this.visitor.find(control)).isHidden());

		page.evaluate("dispatchEvent(new Event('afterprint'))");
		assertThat(this.visitor.find("html")).hasAttribute("data-theme", "dark");
	}

	private Download download(String link) {
		return this.visitor.page().waitForDownload(() -> this.visitor.find(link).click());
	}

	private static String text(Download download) throws IOException {
		try (InputStream stream = download.createReadStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
