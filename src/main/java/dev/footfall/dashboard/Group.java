package dev.footfall.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one row of an answer stands for: a location as its sensors name it, or an area of
 * the store's layout with all its locations.
 */
enum Group {

	LOCATION, AREA;

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Group> labelled(String label) {
		return Arrays.stream(values()).filter((group) -> group.label().equals(label)).findFirst();
	}

	static List<String> labels() {
		return Arrays.stream(values()).map(Group::label).toList();
	}

}
