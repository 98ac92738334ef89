package dev.footfall.metrics.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.summary.AreaKind;
import dev.footfall.summary.AreaProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StoresTests {

	private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

	private static final ZoneId MANAUS = ZoneId.of("America/Manaus");

	@TempDir
	Path directory;

	private Stores stores;

	@AfterEach
	void close() {
		this.stores.close();
	}

	@Test
	void theDefaultStoreHasTheBuiltInPlanWhateverItsName() throws IOException {
		open();

		Store store = this.stores.defaultStore();

		assertThat(store.id()).isEqualTo("matriz");
		assertThat(store.name()).isEqualTo("Matriz");
		assertThat(store.zone()).isEqualTo(SAO_PAULO);
		assertThat(store.areas()).hasSize(6);
		assertThat(store.checkouts()).containsExactly("caixa");
		assertThat(layout(store).get("id").textValue()).isEqualTo("matriz");
		assertThat(layout(store).get("name").textValue()).isEqualTo("Matriz");
		assertThat(this.stores.areas().kind("matriz", "Corredor_A")).isEqualTo(AreaKind.CORRIDOR);
	}

	@Test
	void aStoreThatNobodyDescribedHasNoPlan() throws IOException {
		open();

		Store store = this.stores.find("loja-leste");

		assertThat(store.name()).isEqualTo("loja-leste");
		assertThat(store.zone()).isEqualTo(SAO_PAULO);
		assertThat(store.hours()).isEqualTo(OpeningHours.ALWAYS);
		assertThat(store.hasPlan()).isFalse();
		assertThat(layout(store).toString())
			.isEqualTo("{\"areas\":[],\"id\":\"loja-leste\",\"name\":\"loja-leste\",\"zone\":\"America/Sao_Paulo\"}");
		assertThat(this.stores.described()).containsExactly("matriz");
	}

	@Test
	void aFileDescribesItsStore() {
		Layouts.write(this.directory, "loja-sul.json", Layouts.shop());
		open();

		Store store = this.stores.find("loja-sul");

		assertThat(store.name()).isEqualTo("Loja Sul");
		assertThat(this.stores.zone("loja-sul")).isEqualTo(MANAUS);
		assertThat(this.stores.zone("matriz")).isEqualTo(SAO_PAULO);
		assertThat(store.checkouts()).containsExactly("caixa");
		assertThat(this.stores.areas().engagementMillis("loja-sul", "Moda")).isEqualTo(12_500);
		assertThat(this.stores.grouping("loja-sul").apply("Caixa_2")).isEqualTo("caixa");
		assertThat(this.stores.grouping("matriz").apply("Caixa_2")).isEqualTo("Caixa_2");
	}

	@Test
	void whatAFileSaysOfTheDefaultStoreWinsOverTheConfiguration() {
		Layouts.write(this.directory, "matriz.json", Layouts.shop());
		Layouts.write(this.directory, "outra.json", "{\"areas\":[]}");
		open();

		assertThat(this.stores.defaultStore().name()).isEqualTo("Loja Sul");
		assertThat(this.stores.defaultStore().zone()).isEqualTo(MANAUS);
		assertThat(this.stores.defaultStore().areas()).hasSize(3);
		assertThat(this.stores.zone("outra")).isEqualTo(MANAUS);
	}

	@Test
	void whatAFileOfTheDefaultStoreLeavesOutIsConfigured() {
		Layouts.write(this.directory, "matriz.json", "{\"areas\":[]}");
		open();

		assertThat(this.stores.defaultStore().name()).isEqualTo("Matriz");
		assertThat(this.stores.defaultStore().zone()).isEqualTo(SAO_PAULO);
		assertThat(this.stores.defaultStore().hasPlan()).isFalse();
	}

	@Test
	void followsChangesByItself() throws IOException {
		open();
		AreaProfiles before = this.stores.areas();
		assertThat(this.stores.areas()).isSameAs(before);

		Layouts.write(this.directory, "loja-sul.json", Layouts.shop());
		await().atMost(Duration.ofSeconds(10)).until(() -> this.stores.described().contains("loja-sul"));
		assertThat(this.stores.areas()).isNotEqualTo(before);

		Layouts.write(this.directory, "loja-sul.json", "{");
		await().atMost(Duration.ofSeconds(10)).until(() -> !this.stores.problems().isEmpty());
		assertThat(this.stores.find("loja-sul").hasPlan()).isTrue();

		Files.delete(this.directory.resolve("loja-sul.json"));
		await().atMost(Duration.ofSeconds(10)).until(() -> !this.stores.described().contains("loja-sul"));
		assertThat(this.stores.problems()).isEmpty();
		assertThat(this.stores.areas()).isEqualTo(before);
	}

	private void open() {
		this.stores = new Stores("matriz", "Matriz", SAO_PAULO, Layouts.in(this.directory));
	}

	private static JsonNode layout(Store store) throws IOException {
		return new ObjectMapper().readTree(store.layout());
	}

}
