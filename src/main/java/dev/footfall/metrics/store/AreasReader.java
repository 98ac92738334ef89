package dev.footfall.metrics.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.footfall.metrics.store.JsonPart.Member;
import dev.footfall.summary.AreaKind;
import dev.footfall.summary.AreaProfile;
import dev.footfall.summary.LocationKey;

/**
 * Reads the areas of one layout. No location may belong to two of them.
 */
final class AreasReader {

	private static final int MAX_AREAS = 1_000;

	private static final List<String> MEMBERS = List.of("id", "labels", "aliases", "kind", "engagement_seconds",
			"shape", "neighbours", "area_m2");

	/** Which area each name belongs to so far. */
	private final Map<String, String> owners = new HashMap<>();

	private final List<AreaProfile> areas = new ArrayList<>();

	private AreasReader() {
	}

	static List<AreaProfile> read(JsonPart areas) throws InvalidLayoutException {
		List<JsonPart> elements = areas.elements();
		if (elements.size() > MAX_AREAS) {
			throw areas.invalid("must have at most %d areas".formatted(MAX_AREAS));
		}
		AreasReader reader = new AreasReader();
		for (JsonPart area : elements) {
			reader.add(area.allowing(MEMBERS));
		}
		reader.checkNeighbours(elements);
		return reader.areas;
	}

	private void add(JsonPart area) throws InvalidLayoutException {
		String id = area.require("id").text();
		claim(area.require("id"), id);
		Optional<JsonPart> aliases = area.find("aliases");
		if (aliases.isPresent()) {
			for (JsonPart alias : aliases.get().elements()) {
				claim(alias, id);
			}
		}
		checkLabels(area.require("labels"));
		PlanRules.checkShape(area.require("shape"));
		checkPositive(area.find("area_m2"));
		AreaKind kind = kind(area.require("kind"));
		this.areas.add(new AreaProfile(id, aliases.isPresent() ? aliases.get().texts() : List.of(), kind,
				engagementMillis(area.find("engagement_seconds"), kind)));
	}

	private void claim(JsonPart name, String area) throws InvalidLayoutException {
		String owner = this.owners.putIfAbsent(LocationKey.of(name.text()), area);
		if (owner != null && (!owner.equals(area) || name.path().endsWith(".id"))) {
			throw name.invalid("\"%s\" belongs to area \"%s\" already".formatted(name.text(), owner));
		}
	}

	private static void checkLabels(JsonPart labels) throws InvalidLayoutException {
		for (Member label : labels.members()) {
			label.value().text();
		}
		if (labels.node().isEmpty()) {
			throw labels.invalid("must name the area in at least one language, such as en or pt-BR");
		}
	}

	private static void checkPositive(Optional<JsonPart> number) throws InvalidLayoutException {
		if (number.isPresent()) {
			number.get().positive();
		}
	}

	private static AreaKind kind(JsonPart kind) throws InvalidLayoutException {
		return AreaKind.named(kind.text())
			.orElseThrow(() -> kind.invalid("is unknown; allowed: " + String.join(", ", AreaKind.names())));
	}

	private static long engagementMillis(Optional<JsonPart> seconds, AreaKind kind) throws InvalidLayoutException {
		return seconds.isPresent() ? Math.round(seconds.get().positive() * 1000) : kind.engagement().toMillis();
	}

	private void checkNeighbours(List<JsonPart> elements) throws InvalidLayoutException {
		Set<String> ids = this.areas.stream().map(AreaProfile::id).collect(Collectors.toSet());
		for (JsonPart area : elements) {
			Optional<JsonPart> neighbours = area.find("neighbours");
			if (neighbours.isPresent()) {
				for (JsonPart neighbour : neighbours.get().elements()) {
					checkKnown(neighbour, neighbour.text(), ids);
				}
			}
		}
	}

	/** A reference to an area must name one by its id. */
	static void checkKnown(JsonPart reference, String id, Set<String> ids) throws InvalidLayoutException {
		if (!ids.contains(id)) {
			throw reference.invalid("names no area: \"%s\"".formatted(id));
		}
	}

}
