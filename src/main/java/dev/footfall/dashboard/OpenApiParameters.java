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
import dev.footfall.metrics.history.Baseline;
import dev.footfall.metrics.history.HistoryMetric;

/**
 * What parameters mean and which values they may have; a name means the same in every
 * request, save those listed with their path. The values are those that the code accepts.
 */
final class OpenApiParameters {

	private static final String TIME = ": an instant, or a date or time of the store's zone, as `2026-03-07T14:00:00Z`, "
			+ "`2026-03-07` or `2026-03-07T11:00`; ";

	private static final Map<String, Meaning> KNOWN = Map.ofEntries(
			choice("window", "Stretch of event time that ends now", labels(Window.values(), Window::label)),
			choice("/api/v1/comparison window", "Stretch of event time that ends with the last minute that is over",
					ComparisonController.WINDOWS),
			any("store", "Store; the default store when left out"),
			choice("group",
					"What one row is: a location as it was sent, or an area of the store's layout with all "
							+ "its locations, merged exactly",
					Group.labels()),
			choice("by", "Metric to rank by, the largest first, ties by name",
					labels(AreaOrder.values(), AreaOrder::label)),
			choice("sort", "What to sort by, the largest first, ties by id",
					labels(Customers.Order.values(), MetricDefinition::label)),
			any("q", "Part of an id, upper and lower case alike; everybody when left out"),
			any("id", "Customer, by the id that was sent, or by the pseudonym that stands for it"),
			any("limit", "How many at most"),
			any("cursor", "`next_cursor` of the page before; the first page when left out"),
			choice("lang", "Language of the texts; else cookie `lang`, then Accept-Language, then English",
					Catalogue.LANGUAGES.stream().map((language) -> language.toLanguageTag()).toList()),
			any("area", "Area, by the name that `group` gives it; all areas when left out"),
			any("metric",
					"Metrics, separated by commas; all when left out. Allowed: "
							+ String.join(", ", HistoryMetric.labels())),
			any("from", "Where the range begins" + TIME + "the usual length before `to` when left out"),
			any("to", "Where the range ends, not included" + TIME + "now when left out"),
			choice("step", "How long one point is", labels(HistoryStep.values(), HistoryStep::label)),
			any("weeks", "How many weeks before `to` the range begins when there is no `from`"),
			choice("with",
					"What to compare with: as many minutes before (of today, the same minutes of yesterday), or "
							+ "the mean of the same weekday and minutes of up to four weeks ago",
					Baseline.labels()),
			any("minutes", "How many minutes back, the running one included"),
			any("silent", "Only sensors that are silent, or only those that are not; all when left out"),
			choice("format", "How the file is written", labels(ExportFormat.values(), ExportFormat::label)));

	private OpenApiParameters() {
	}

	private static Map.Entry<String, Meaning> choice(String name, String description, List<String> allowed) {
		return Map.entry(name, new Meaning(description, allowed));
	}

	private static Map.Entry<String, Meaning> any(String name, String description) {
		return choice(name, description, List.of());
	}

	private static <T> List<String> labels(T[] choices, Function<T, String> label) {
		return Arrays.stream(choices).map(label).toList();
	}

	/** What a controller says of its own parameter wins. */
	static void complete(String path, Parameter parameter) {
		String name = parameter.getName();
		Meaning meaning = KNOWN.getOrDefault(path + " " + name, KNOWN.get(name));
		if (meaning == null) {
			return;
		}
		if (parameter.getDescription() == null) {
			parameter.setDescription(meaning.description());
		}
		if (!meaning.allowed().isEmpty() && parameter.getSchema() != null && parameter.getSchema().getEnum() == null) {
			parameter.setSchema(restricted(meaning.allowed(), parameter.getSchema()));
		}
	}

	private static Schema<?> restricted(List<String> allowed, Schema<?> before) {
		StringSchema schema = new StringSchema();
		schema.setEnum(allowed);
		schema.setDefault(before.getDefault());
		return schema;
	}

	private record Meaning(String description, List<String> allowed) {
	}

}
