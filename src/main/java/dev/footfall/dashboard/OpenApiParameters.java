package dev.footfall.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;

import dev.footfall.ledger.Customers;
import dev.footfall.metrics.MetricDefinition;
import dev.footfall.metrics.Window;

/**
 * What parameters mean and which values they may have; a name means the same in every
 * request. The values are those that the code accepts.
 */
final class OpenApiParameters {

	private static final Map<String, Meaning> KNOWN = Map.of("window",
			new Meaning("Stretch of event time that ends now", labels(Window.values(), Window::label)), "store",
			new Meaning("Store; the default store when left out", List.of()), "group",
			new Meaning("What one row is: a location as it was sent, or an area of the store's layout with all its "
					+ "locations, merged exactly", Group.labels()),
			"by",
			new Meaning(
					"Metric to rank by, the largest first, ties by name", labels(AreaOrder.values(), AreaOrder::label)),
			"sort",
			new Meaning("What to sort by, the largest first, ties by id",
					labels(Customers.Order.values(), MetricDefinition::label)),
			"limit", new Meaning("How many at most", List.of()), "cursor",
			new Meaning("`next_cursor` of the page before; the first page when left out", List.of()), "lang",
			new Meaning("Language of the texts; else cookie `lang`, then Accept-Language, then English",
					Catalogue.LANGUAGES.stream().map((language) -> language.toLanguageTag()).toList()));

	private OpenApiParameters() {
	}

	private static <T> List<String> labels(T[] choices, Function<T, String> label) {
		return Arrays.stream(choices).map(label).toList();
	}

	/** What a controller says of its own parameter wins. */
	static void complete(Parameter parameter) {
		Meaning meaning = KNOWN.get(parameter.getName());
		if (meaning == null) {
			return;
		}
		if (parameter.getDescription() == null) {
			parameter.setDescription(meaning.description());
		}
		if (!meaning.allowed().isEmpty() && parameter.getSchema() != null && parameter.getSchema().getEnum() == null) {
			parameter.setSchema(choice(meaning.allowed(), parameter.getSchema()));
		}
	}

	private static Schema<?> choice(List<String> allowed, Schema<?> before) {
		StringSchema schema = new StringSchema();
		schema.setEnum(allowed);
		schema.setDefault(before.getDefault());
		return schema;
	}

	private record Meaning(String description, List<String> allowed) {
	}

}
