package dev.footfall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With {@code footfall.privacy.pseudonym} no id of a customer is kept anywhere but in
 * Kafka.
 */
class PseudonymIntegrationTests {

	private static final String PSEUDONYM = "footfall.privacy.pseudonym=true";

	@TempDir
	Path directory;

	@Test
	void keepsNoIdKnowsACustomerAgainAndErasesByTheIdThatWasSent() throws IOException {
		String pseudonym;
		try (FootfallInThisJvm footfall = FootfallInThisJvm.start(this.directory, PSEUDONYM)) {
			KafkaTools.send(footfall.bootstrapServers(), List.of(visit("Entrada"), visit("Caixa"),
					"{\"customer_id\":\"Maria da Silva\",\"location\":".getBytes(StandardCharsets.UTF_8)));
			footfall.awaitReceived(3);

			JsonNode customers = footfall.get("/api/v1/customers").get("customers");
			assertThat(customers).hasSize(1);
			pseudonym = customers.at("/0/customer_id").asText();
			assertThat(pseudonym).matches("[0-9a-f]{32}");
			assertThat(footfall.get("/api/v1/quality").at("/rejected_readings/0/text").asText()).isEmpty();
		}
		try (FootfallInThisJvm footfall = FootfallInThisJvm.start(this.directory, PSEUDONYM)) {
			KafkaTools.send(footfall.bootstrapServers(), List.of(visit("Corredor_A"), visitYearsAgo()));
			footfall.awaitReceived(5);

			assertThat(footfall.get("/api/v1/customers/" + pseudonym).get("visits").asInt()).isEqualTo(3);
			assertThat(footfall.get("/api/v1/customers").get("customers")).hasSize(2);
			assertThat(footfall.delete("/api/v1/customers/Maria%20da%20Silva").statusCode()).isEqualTo(204);
			assertThat(footfall.get("/api/v1/customers").get("customers")).isEmpty();
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			for (Path file : files.filter((path) -> path.getFileName().toString().startsWith("footfall.db")).toList()) {
				assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Maria da Silva");
			}
		}
	}

	private static byte[] visitYearsAgo() {
		return """
				{"timestamp":"%s","location":"Caixa","customer_id":" Maria da Silva ","duration":12}"""
			.formatted(Instant.now().minus(Duration.ofDays(9 * 365)))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] visit(String location) {
		return "{\"location\":\"%s\",\"customer_id\":\"Maria da Silva\",\"duration\":12}".formatted(location)
			.getBytes(StandardCharsets.UTF_8);
	}

}
