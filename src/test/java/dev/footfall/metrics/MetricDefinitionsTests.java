package dev.footfall.metrics;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MetricDefinitionsTests {

	@Test
	void definesEachMetricOnce() {
		Set<String> keys = new HashSet<>();

		assertThat(MetricDefinitions.all()).allMatch((definition) -> keys.add(definition.key()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "pt-BR" })
	void hasAllTextsInEachLanguageAndNoneTooMany(String language) {
		ResourceBundle texts = ResourceBundle.getBundle("messages", Locale.forLanguageTag(language),
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

		Set<String> needed = MetricDefinitions.all()
			.stream()
			.flatMap((definition) -> Stream.of("title", "formula", "denominator")
				.map((part) -> definition.key() + "." + part))
			.collect(Collectors.toCollection(TreeSet::new));
		needed.addAll(shared("unit", MetricDefinition.Unit.values()));
		needed.addAll(shared("window", MetricDefinition.Scope.values()));
		needed.addAll(shared("error", MetricError.Kind.values()));

		assertThat(texts.keySet().stream().filter((key) -> key.startsWith("definition.")))
			.containsExactlyInAnyOrderElementsOf(needed);
		assertThat(needed).allSatisfy((key) -> assertThat(texts.getString(key)).isNotBlank());
	}

	private static List<String> shared(String part, Enum<?>[] choices) {
		return Stream.of(choices).map((choice) -> "definition." + part + "." + MetricDefinition.label(choice)).toList();
	}

	@Test
	void takesErrorsFromWhatComputesTheNumbers() {
		assertThat(error("dwell_p90")).isEqualTo(new MetricError(MetricError.Kind.RELATIVE_BOUND, 1.0 / 128));
		assertThat(error("unique_customers").figure()).isEqualTo(DistinctCustomers.RELATIVE_STANDARD_ERROR);
		assertThat(error("visit_rate").figure()).isGreaterThan(DistinctCustomers.RELATIVE_STANDARD_ERROR);
		assertThat(error("visits")).isEqualTo(MetricError.EXACT);
	}

	private static MetricError error(String name) {
		return MetricDefinitions.all()
			.stream()
			.filter((definition) -> definition.name().equals(name))
			.findFirst()
			.orElseThrow()
			.error();
	}

}
