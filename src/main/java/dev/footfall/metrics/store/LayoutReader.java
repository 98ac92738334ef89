package dev.footfall.metrics.store;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.footfall.metrics.store.JsonPart.Member;
import dev.footfall.summary.AreaProfile;

/**
 * Reads a layout and refuses what is wrong with it, naming place and cause.
 */
final class LayoutReader {

	static final int MAX_BYTES = 1 << 20;

	private static final List<String> MEMBERS = List.of("id", "name", "zone", "opening_hours", "view_box", "outline",
			"doors", "areas", "portrait");

	private static final List<String> PORTRAIT_MEMBERS = List.of("view_box", "outline", "doors", "shapes");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private LayoutReader() {
	}

	/**
	 * Read one document.
	 * @param store the store it is of, unless it says so itself
	 */
	static StoreLayout read(String store, byte[] json) throws InvalidLayoutException {
		if (json.length > MAX_BYTES) {
			throw new InvalidLayoutException("", "is larger than 1 MiB");
		}
		JsonPart document = new JsonPart(parse(json), "").allowing(MEMBERS);
		List<AreaProfile> areas = AreasReader.read(document.require("areas"));
		if (!areas.isEmpty()) {
			checkPlan(document, areas);
		}
		return new StoreLayout(text(document, "id").orElse(store), text(document, "name").orElse(null), zone(document),
				hours(document), areas, (ObjectNode) document.node());
	}

	private static JsonNode parse(byte[] json) throws InvalidLayoutException {
		try {
			return JSON.readTree(json);
		}
		catch (JsonProcessingException ex) {
			throw new InvalidLayoutException("",
					"line %d, column %d is not JSON: %s".formatted(ex.getLocation().getLineNr(),
							ex.getLocation().getColumnNr(), withoutSource(ex.getOriginalMessage())));
		}
		catch (IOException ex) {
			throw new InvalidLayoutException("", "is not JSON: " + ex.getMessage());
		}
	}

	/** Jackson puts a second location into some messages, with notes on its settings. */
	private static String withoutSource(String message) {
		int source = message.indexOf(" (start marker at ");
		return (source < 0) ? message : message.substring(0, source);
	}

	private static Optional<String> text(JsonPart document, String member) throws InvalidLayoutException {
		Optional<JsonPart> found = document.find(member);
		return found.isPresent() ? Optional.of(found.get().text()) : Optional.empty();
	}

	private static ZoneId zone(JsonPart document) throws InvalidLayoutException {
		Optional<JsonPart> zone = document.find("zone");
		if (zone.isEmpty()) {
			return null;
		}
		try {
			return ZoneId.of(zone.get().text());
		}
		catch (DateTimeException ex) {
			throw zone.get().invalid("is no time zone such as America/Sao_Paulo");
		}
	}

	private static OpeningHours hours(JsonPart document) throws InvalidLayoutException {
		Optional<JsonPart> hours = document.find("opening_hours");
		return hours.isPresent() ? OpeningHoursReader.read(hours.get()) : null;
	}

	private static void checkPlan(JsonPart document, List<AreaProfile> areas) throws InvalidLayoutException {
		PlanRules.checkFrame(document);
		Optional<JsonPart> portrait = document.find("portrait");
		if (portrait.isPresent()) {
			PlanRules.checkFrame(portrait.get().allowing(PORTRAIT_MEMBERS));
			Set<String> ids = areas.stream().map(AreaProfile::id).collect(Collectors.toSet());
			JsonPart shapes = portrait.get().require("shapes");
			for (Member shape : shapes.members()) {
				AreasReader.checkKnown(shape.value(), shape.name(), ids);
				PlanRules.checkShape(shape.value());
			}
			for (AreaProfile area : areas) {
				shapes.require(area.id());
			}
		}
	}

}
