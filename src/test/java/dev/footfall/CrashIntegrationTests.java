package dev.footfall;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.testing.AcknowledgedSends;
import dev.footfall.testing.FootfallJar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process is killed, broker and all, while readings arrive. What Kafka acknowledged
 * is counted once.
 */
class CrashIntegrationTests {

	private static final int READINGS = 20_000;

	private static final int KILLS = 3;

	@TempDir
	Path directory;

	@Test
	void endsWithExactTotalsAfterThreeKills() {
		FootfallJar.Place place = FootfallJar.Place.in(this.directory);
		FootfallJar footfall = FootfallJar.start(place, List.of("-Xmx1g"));
		footfall.awaitReady();
		try (AcknowledgedSends sends = new AcknowledgedSends(footfall.bootstrapServers())) {
			int part = READINGS / (KILLS + 1);
			for (int i = 0; i < READINGS; i++) {
				sends.send(i);
				if (i % part == part - 1 && i < READINGS - 1) {
					footfall.awaitReceived(sends.acknowledged() / 2);
					footfall.kill();
					footfall = FootfallJar.start(place, List.of("-Xmx1g"));
				}
			}
			footfall.awaitReady();
			sends.flush();

			JsonNode metrics = footfall.awaitReceived(sends.acknowledged());

			assertThat(sends.acknowledged()).isEqualTo(READINGS);
			assertThat(AcknowledgedSends.sums(metrics)).isEqualTo(sends.sums());
			assertThat(metrics.at("/ledger/received").asLong()).isEqualTo(READINGS);
			assertThat(metrics.at("/ledger/balanced").asBoolean()).isTrue();
		}
		finally {
			footfall.close();
		}
	}

}
