package dev.footfall;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.testing.AcknowledgedSends;
import dev.footfall.testing.CrashAgent;
import dev.footfall.testing.CrashAgent.Point;
import dev.footfall.testing.FootfallJar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process stops dead at each point between fold and Spark's commit, one after another
 * on the same data. Nothing is lost or counted twice.
 */
class CrashPointIntegrationTests {

	private static final int READINGS_PER_POINT = 1_000;

	@TempDir
	Path directory;

	@Test
	void countsEveryReadingOnceWhereverItStopped() {
		Path agent = CrashAgent.writeJar(this.directory);
		FootfallJar.Place place = FootfallJar.Place.in(this.directory);
		int sent = 0;
		try (AcknowledgedSends sends = new AcknowledgedSends("127.0.0.1:" + place.brokerPort())) {
			for (Point point : Point.values()) {
				Path marker = this.directory.resolve(point.name());
				try (FootfallJar footfall = FootfallJar.start(place,
						List.of("-Xmx1g", "-javaagent:" + agent + "=" + point + "=" + marker))) {
					for (int i = 0; i < READINGS_PER_POINT; i++) {
						sends.send(sent++);
					}
					assertThat(footfall.awaitExit(Duration.ofSeconds(120))).as(point.name()).isEqualTo(137);
				}
				assertThat(marker).exists();
			}
			try (FootfallJar footfall = FootfallJar.start(place, List.of("-Xmx1g"))) {
				footfall.awaitReady();
				sends.flush();
				JsonNode metrics = footfall.awaitReceived(sends.acknowledged());

				assertThat(sends.acknowledged()).isEqualTo(sent);
				assertThat(AcknowledgedSends.sums(metrics)).isEqualTo(sends.sums());
				assertThat(metrics.at("/ledger/balanced").asBoolean()).isTrue();
			}
		}
	}

}
