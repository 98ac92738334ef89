package dev.footfall.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.metrics.store.LayoutProperties;
import dev.footfall.metrics.store.Stores;

import static org.assertj.core.api.Assertions.assertThat;

class OpenMinutesTests {

	/** A Friday, 06:00 in São Paulo and 05:00 in Manaus. */
	private static final long HOUR = Instant.parse("2024-08-23T09:00:00Z").getEpochSecond() / 3600;

	@Test
	void areThoseOfTheStoresLayoutByItsOwnClock(@TempDir Path layouts) throws IOException {
		Files.writeString(layouts.resolve("norte.json"), """
				{"zone":"America/Manaus","areas":[],"opening_hours":{"fri":["05:10","07:05"]}}""");

		try (Stores stores = new Stores("matriz", "Matriz", ZoneId.of("America/Sao_Paulo"),
				new LayoutProperties(layouts, Duration.ofHours(1)))) {
			OpenMinutes open = OpenMinutes.byLayout(stores);

			assertThat(open.of("norte", HOUR - 1)).isZero();
			assertThat(open.of("norte", HOUR)).isEqualTo(OpenMinutes.WHOLE_HOUR & ~((1L << 10) - 1));
			assertThat(open.of("norte", HOUR + 1)).isEqualTo(OpenMinutes.WHOLE_HOUR);
			assertThat(open.of("norte", HOUR + 2)).isEqualTo((1L << 5) - 1);
			assertThat(open.of("matriz", HOUR)).isEqualTo(OpenMinutes.WHOLE_HOUR);
			assertThat(open.of("nobody-knows", HOUR)).isEqualTo(OpenMinutes.WHOLE_HOUR);
			assertThat(open.isOpen("norte", Instant.parse("2024-08-23T09:09:59Z"))).isFalse();
			assertThat(open.isOpen("norte", Instant.parse("2024-08-23T09:10:00Z"))).isTrue();
		}
	}

}
