package dev.footfall.dashboard;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.footfall.metrics.store.Store;

/**
 * What people call the areas of a store in one language, by its layout; where the layout
 * has no name, English and then the area itself stand in.
 */
final class AreaLabels {

	private final Map<String, String> labels = new HashMap<>();

	AreaLabels(Store store, String language, ObjectMapper json) {
		try {
			for (JsonNode area : json.readTree(store.layout()).path("areas")) {
				JsonNode known = area.path("labels");
				String label = known.path(language).asText(known.path("en").asText(""));
				if (!label.isEmpty()) {
					this.labels.put(area.path("id").asText(), label);
				}
			}
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A layout that was read is no JSON", ex);
		}
	}

	String of(String area) {
		return this.labels.getOrDefault(area, area);
	}

}
