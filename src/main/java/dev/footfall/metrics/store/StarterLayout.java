package dev.footfall.metrics.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.footfall.summary.AreaKind;
import dev.footfall.summary.LocationKey;

/**
 * A layout to begin with: one rectangle in a grid for each location that was heard from.
 */
public final class StarterLayout {

	private static final int MOST_AREAS = 200;

	private static final int TILE_WIDTH = 200;

	private static final int TILE_HEIGHT = 120;

	private static final int GAP = 16;

	private static final double COLUMNS_PER_TILE = 1.6;

	private StarterLayout() {
	}

	/**
	 * Draw the locations of a store.
	 * @param locations as their sensors name them; spellings of one place become one area
	 */
	public static String of(Store store, Collection<String> locations) {
		Map<String, String> places = new LinkedHashMap<>();
		locations.forEach((location) -> places.putIfAbsent(LocationKey.of(location), location));
		places.keySet().removeIf((key) -> key.isEmpty() || key.length() > JsonPart.MAX_TEXT);
		int tiles = Math.min(MOST_AREAS, places.size());
		int columns = Math.max(1, (int) Math.ceil(Math.sqrt(COLUMNS_PER_TILE * tiles)));
		int rows = Math.max(1, (tiles + columns - 1) / columns);
		ObjectNode layout = JsonNodeFactory.instance.objectNode();
		layout.put("id", store.id()).put("name", store.name()).put("zone", store.zone().getId());
		layout.putArray("view_box")
			.add(0)
			.add(0)
			.add(GAP + columns * (TILE_WIDTH + GAP))
			.add(GAP + rows * (TILE_HEIGHT + GAP));
		ArrayNode areas = layout.putArray("areas");
		places.entrySet().stream().limit(MOST_AREAS).forEach((place) -> {
			int tile = areas.size();
			ObjectNode area = areas.addObject();
			describe(area, place.getKey(), place.getValue());
			area.putObject("shape")
				.putArray("rect")
				.add(GAP + tile % columns * (TILE_WIDTH + GAP))
				.add(GAP + tile / columns * (TILE_HEIGHT + GAP))
				.add(TILE_WIDTH)
				.add(TILE_HEIGHT);
		});
		return layout.toPrettyString();
	}

	private static void describe(ObjectNode area, String key, String location) {
		String spaced = location.replace('_', ' ').strip();
		String label = spaced.isEmpty() ? key : spaced;
		area.put("id", key);
		area.putObject("labels").put("en", label).put("pt-BR", label);
		area.put("kind", AreaKind.DEPARTMENT.wireName());
	}

}
