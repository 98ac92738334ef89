package dev.footfall;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.testing.FootfallJar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * SIGTERM ends the process soon and in order, whoever is still looking.
 */
class ShutdownIntegrationTests {

	private static final int PAGES = 100;

	/** Five seconds are promised on a quiet machine; a busy one gets more. */
	private static final Duration PATIENCE = Duration.ofSeconds(15);

	@TempDir
	Path directory;

	@Test
	void endsInOrderWithPagesConnectedAndReadingsArriving() throws IOException {
		FootfallJar.Place place = FootfallJar.Place.in(this.directory);
		List<Socket> pages = new ArrayList<>();
		try (FootfallJar footfall = FootfallJar.start(place, List.of("-Xmx1g"))) {
			footfall.awaitReady();
			footfall.post("/api/v1/simulator/start", "{\"rate\":500}");
			footfall.awaitReceived(100);
			for (int i = 0; i < PAGES; i++) {
				pages.add(page(place.port()));
			}

			long begin = System.nanoTime();
			int exit = footfall.stop(PATIENCE);

			System.out.printf("SIGTERM with %d pages: gone after %d ms%n", PAGES,
					Duration.ofNanos(System.nanoTime() - begin).toMillis());
			assertThat(exit).isEqualTo(128 + 15);
			assertThat(footfall.log()).doesNotContain("ERROR").doesNotContain("Exception");
		}
		finally {
			for (Socket page : pages) {
				page.close();
			}
		}
	}

	private static Socket page(int port) throws IOException {
		Socket page = new Socket("127.0.0.1", port);
		page.getOutputStream()
			.write("GET /api/v1/metrics HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
				.getBytes(StandardCharsets.US_ASCII));
		assertThat(page.getInputStream().read()).isEqualTo('H');
		return page;
	}

}
