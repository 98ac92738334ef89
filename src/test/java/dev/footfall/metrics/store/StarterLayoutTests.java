package dev.footfall.metrics.store;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.footfall.summary.AreaProfile;

import static org.assertj.core.api.Assertions.assertThat;

class StarterLayoutTests {

	private static final Store STORE = new Store("loja-sul", "Loja Sul", ZoneId.of("America/Manaus"),
			OpeningHours.ALWAYS, List.of(), "{}");

	@Test
	void drawsOneAreaForAllSpellingsOfAPlace() throws Exception {
		StoreLayout layout = Layouts
			.read(StarterLayout.of(STORE, List.of("Sessão_de_Roupas", "Caixa", "sessao de roupas")));

		assertThat(layout.id()).isEqualTo("loja-sul");
		assertThat(layout.zone()).isEqualTo(STORE.zone());
		assertThat(layout.areas()).extracting(AreaProfile::id).containsExactly("sessao-de-roupas", "caixa");
		assertThat(layout.document().at("/areas/0/labels/pt-BR").textValue()).isEqualTo("Sessão de Roupas");
	}

	@Test
	void isALayoutWhateverSensorsCallTheirPlaces() throws Exception {
		StoreLayout layout = Layouts.read(StarterLayout.of(STORE,
				List.of("_", "\u0301", "<img src=x onerror=alert(1)>", "ﷺ".repeat(200), "\"}]", "W".repeat(200))));

		assertThat(layout.areas()).extracting(AreaProfile::id)
			.containsExactly("-", "<img-src=x-onerror=alert(1)>", "\"}]", "w".repeat(200));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 7, 24, 200, 1000 })
	void areasLieSideBySideWithinThePlan(int locations) throws Exception {
		StoreLayout layout = Layouts
			.read(StarterLayout.of(STORE, IntStream.range(0, locations).mapToObj((i) -> "a" + i).toList()));

		assertThat(layout.areas()).hasSize(Math.min(200, locations));
		JsonNode box = layout.document().get("view_box");
		List<JsonNode> places = layout.document().findValues("rect");
		places.forEach((rect) -> {
			assertThat(rect.get(0).intValue() + rect.get(2).intValue()).isLessThan(box.get(2).intValue());
			assertThat(rect.get(1).intValue() + rect.get(3).intValue()).isLessThan(box.get(3).intValue());
		});
		assertThat(places).doesNotHaveDuplicates();
	}

}
