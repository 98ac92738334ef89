package dev.footfall.metrics.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.footfall.summary.AreaKind;
import dev.footfall.summary.AreaProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LayoutReaderTests {

	@Test
	void readsAStoreAndItsAreas() throws Exception {
		StoreLayout layout = Layouts.read(Layouts.shop());

		assertThat(layout.id()).isEqualTo("loja-sul");
		assertThat(layout.name()).isEqualTo("Loja Sul");
		assertThat(layout.zone()).isEqualTo(ZoneId.of("America/Manaus"));
		assertThat(layout.areas()).containsExactly(new AreaProfile("porta", List.of("Entrada"), AreaKind.ENTRANCE),
				new AreaProfile("roupas", List.of("Moda"), AreaKind.DEPARTMENT, 12_500),
				new AreaProfile("caixa", List.of("Caixa 1", "Caixa 2"), AreaKind.CHECKOUT));
	}

	@Test
	void anIdInTheFileWinsOverTheFilesName() throws Exception {
		assertThat(Layouts.read("{\"id\":\"São Paulo/1\",\"areas\":[]}").id()).isEqualTo("São Paulo/1");
	}

	@Test
	void aStoreMayBeDescribedWithoutAPlan() throws Exception {
		StoreLayout layout = Layouts.read("{\"name\":\"Loja Norte\",\"areas\":[]}");

		assertThat(layout.areas()).isEmpty();
		assertThat(layout.zone()).isNull();
		assertThat(layout.hours()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"rect": [0, 0, 100, 100] }, "n | "rect": [0, 0, 100] }, "n     | areas[0].shape.rect must have 4 numbers
					"rect": [0, 0, 100, 100] }, "n | "rect": [0, 0, 100, "1"] }, "n | areas[0].shape.rect must have 4 numbers
					"rect": [0, 0, 100, 100] }, "n | "rect": [0, 0, 0, 1] }, "n   | areas[0].shape.rect must have a width and a height above 0
					"polygon": [100, 0, 200, 0,    | "polygon": [100, 0,          | areas[1].shape.polygon must have the x and y of 3 to 1000 points
					"M200 0L300 0L300 100Z"        | "url(evil)"                  | areas[2].shape.path must be SVG path data that begins with M
					"M200 0L300 0L300 100Z"        | 7                            | areas[2].shape.path must be SVG path data that begins with M
					"path": "M200 0                | "svg": "M200 0               | areas[2].shape.svg is unknown; allowed: rect, polygon, path
					{ "path": "M200 0L300 0L300 100Z" } | {}                      | areas[2].shape must have exactly one of rect, polygon, path
					{ "path": "M200 0L300 0L300 100Z" } | 3                       | areas[2].shape must be an object
					"kind": "checkout"             | "kind": "till"               | areas[2].kind is unknown; allowed: entrance, corridor, department, fitting-room, service, checkout, other
					"kind": "checkout",            | ``                           | areas[2].kind is missing
					"id": "roupas"                 | "id": "Porta"                | areas[1].id "Porta" belongs to area "porta" already
					"id": "roupas"                 | "id": " "                    | areas[1].id must be text of 1 to 200 characters
					"Moda"                         | "entrada"                    | areas[1].aliases[0] "entrada" belongs to area "porta" already
					"Moda"                         | 5                            | areas[1].aliases[0] must be text of 1 to 200 characters
					["Moda"]                       | "Moda"                       | areas[1].aliases must be a list
					{ "en": "Clothes" }            | {}                           | areas[1].labels must name the area in at least one language, such as en or pt-BR
					12.5                           | 0                            | areas[1].engagement_seconds must be a number above 0
					"area_m2"                      | "m2"                         | areas[2].m2 is unknown; allowed: id, labels, aliases, kind, engagement_seconds, shape, neighbours, area_m2
					"neighbours": ["roupas"]       | "neighbours": ["Moda"]       | areas[0].neighbours[0] names no area: "Moda"
					"view_box": [0, 0, 300, 100]   | "view_box": [0, 0, 300]      | view_box must have 4 numbers
					"view_box": [0, 0, 300, 100],  | ``                           | view_box is missing
					[10, 100, 30, 100]             | [10, 100]                    | doors[0].line must have 4 numbers
					"shapes": { "porta"            | "shapes": { "fenster"        | portrait.shapes.fenster names no area: "fenster"
					"view_box": [0, 0, 100, 300]   | "view_box": null             | portrait.view_box is missing
					, "caixa": { "rect": [0, 200, 100, 90] } | `` | portrait.shapes.caixa is missing
					America/Manaus                 | Manaus                       | zone is no time zone such as America/Sao_Paulo
					"mon-sat"                      | "seg-sab"                    | opening_hours.seg-sab is no day; allowed: mon to sun, or a span such as mon-sat
					["07:00", "22:00"]             | ["07:00"]                    | opening_hours.mon-sat must have pairs of opening and closing time
					"22:00"                        | "10pm"                       | opening_hours.mon-sat[1] must be a time such as 07:00
					"22:00"                        | "07:00"                      | opening_hours.mon-sat[1] must differ from the opening time; all day is 00:00 to 24:00
					"mon-sat":                     | "tue": [], "mon-sat":        | opening_hours.mon-sat names tue a second time
					"name":                        | "nome":                      | nome is unknown; allowed: id, name, zone, opening_hours, view_box, outline, doors, areas, portrait
					""")
	void saysWhereALayoutIsWrongAndWhy(String piece, String replacement, String message) {
		assertThatExceptionOfType(InvalidLayoutException.class)
			.isThrownBy(() -> Layouts.read(Layouts.shop(piece, replacement)))
			.withMessage(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					[]                      | must be an object
					{}                      | areas is missing
					{"areas":7}             | areas must be a list
					{"areas":[]} x          | line 1, column 14 is not JSON: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
					{                       | line 1, column 2 is not JSON: Unexpected end-of-input: expected close marker for Object
					{"areas":[],"areas":[]} | line 1, column 20 is not JSON: Duplicate field 'areas'
					""")
	void saysWhereTextIsNoLayout(String json, String message) {
		assertThatExceptionOfType(InvalidLayoutException.class).isThrownBy(() -> Layouts.read(json))
			.withMessage(message);
	}

	@Test
	void refusesWhatWouldFillMemory() {
		String areas = IntStream.rangeClosed(0, 1000).mapToObj((i) -> "{}").collect(Collectors.joining(","));

		assertThatExceptionOfType(InvalidLayoutException.class)
			.isThrownBy(() -> Layouts.read("{\"areas\":[" + areas + "]}"))
			.withMessage("areas must have at most 1000 areas");
		assertThatExceptionOfType(InvalidLayoutException.class)
			.isThrownBy(() -> Layouts.read("{\"areas\":[]" + " ".repeat(1 << 20) + "}"))
			.withMessage("is larger than 1 MiB");
	}

	@Test
	void theReadmesExampleIsGood() throws Exception {
		Matcher example = Pattern.compile("```json\n(\\{\n.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(Path.of("README.md")));

		assertThat(example.find()).isTrue();
		assertThat(Layouts.read(example.group(1)).areas()).extracting(AreaProfile::engagementMillis)
			.containsExactly(10_000L, 45_000L);
	}

	@Test
	void theBuiltInPlanIsGood() throws Exception {
		try (var json = getClass().getResourceAsStream("/layouts/loja-centro.json")) {
			StoreLayout layout = Layouts.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));

			assertThat(layout.areas()).extracting(AreaProfile::kind)
				.containsExactly(AreaKind.ENTRANCE, AreaKind.CORRIDOR, AreaKind.CORRIDOR, AreaKind.DEPARTMENT,
						AreaKind.DEPARTMENT, AreaKind.CHECKOUT);
		}
	}

}
