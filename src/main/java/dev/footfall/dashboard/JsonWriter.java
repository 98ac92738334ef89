package dev.footfall.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.footfall.metrics.MetricDefinitions;

/**
 * Writes one JSON object whose {@code rows} are objects, one a line.
 */
final class JsonWriter implements ExportWriter {

	private final Export export;

	private final ObjectMapper json;

	private String separator = "\n";

	JsonWriter(Export export, ObjectMapper json) {
		this.export = export;
		this.json = json;
	}

	@Override
	public String head() {
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("definitions_version", MetricDefinitions.VERSION);
		head.put("store", this.export.store());
		head.put("zone", this.export.zone().getId());
		String text = write(head);
		return text.substring(0, text.length() - 1) + ",\"rows\":[";
	}

	@Override
	public String rows(List<List<Object>> rows) {
		return rows.stream().map(this::row).collect(Collectors.joining());
	}

	private String row(List<Object> row) {
		Map<String, Object> members = new LinkedHashMap<>();
		for (int i = 0; i < row.size(); i++) {
			members.put(this.export.columns().get(i), row.get(i));
		}
		String text = this.separator + write(members);
		this.separator = ",\n";
		return text;
	}

	@Override
	public String tail() {
		return "\n]}\n";
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
