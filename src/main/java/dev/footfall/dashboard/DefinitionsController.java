package dev.footfall.dashboard;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.footfall.metrics.MetricDefinition;
import dev.footfall.metrics.MetricDefinitions;
import dev.footfall.metrics.MetricError;

/**
 * What every number means, in words.
 */
@RestController
class DefinitionsController {

	@Operation(summary = "What every number means",
			description = "Name, formula, unit, denominator, window rule, error and source of each metric, in one language. Totals of a store have the definitions of an area, over all its areas. `served_by` is null where no request answers the metric yet.")
	@GetMapping("/api/v1/metrics/definitions")
	DefinitionsAnswer definitions(@RequestParam(required = false) String lang, Locale locale) {
		Catalogue catalogue = Catalogue.of(Languages.of(lang, locale));
		List<DefinitionAnswer> metrics = MetricDefinitions.all()
			.stream()
			.map((definition) -> DefinitionAnswer.of(definition, catalogue))
			.toList();
		return new DefinitionsAnswer(MetricDefinitions.VERSION, catalogue.language(), metrics);
	}

	/** All definitions in one language. */
	record DefinitionsAnswer(String definitionsVersion, String lang, List<DefinitionAnswer> metrics) {
	}

	/**
	 * One definition.
	 *
	 * @param subject whose number it is
	 * @param source where the definition is from, or null
	 * @param servedBy which request answers it; null while none does
	 */
	record DefinitionAnswer(String name, String subject, String title, String formula, String unit, String unitText,
			String denominator, String windowRule, ErrorAnswer error, String source, String version, String servedBy) {

		static DefinitionAnswer of(MetricDefinition definition, Catalogue catalogue) {
			String unit = MetricDefinition.label(definition.unit());
			return new DefinitionAnswer(definition.name(), MetricDefinition.label(definition.subject()),
					catalogue.text(definition.key() + ".title"), catalogue.text(definition.key() + ".formula"), unit,
					catalogue.text("definition.unit." + unit), catalogue.text(definition.key() + ".denominator"),
					catalogue.text("definition.window." + MetricDefinition.label(definition.scope())),
					ErrorAnswer.of(definition.error(), catalogue), definition.source(), MetricDefinitions.VERSION,
					definition.servedBy());
		}

	}

	/** How far the number may be from the true one; the figure is relative. */
	record ErrorAnswer(String kind, double figure, String text) {

		static ErrorAnswer of(MetricError error, Catalogue catalogue) {
			String kind = MetricDefinition.label(error.kind());
			return new ErrorAnswer(kind, error.figure(),
					catalogue.text("definition.error." + kind, new FigureTexts(catalogue).share(error.figure())));
		}

	}

}
