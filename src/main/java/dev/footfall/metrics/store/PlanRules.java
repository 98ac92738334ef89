package dev.footfall.metrics.store;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a floor plan may hold: shapes that the page can draw, and nothing else that would
 * reach it.
 */
final class PlanRules {

	private static final List<String> SHAPES = List.of("rect", "polygon", "path");

	private static final Pattern PATH_DATA = Pattern.compile("\\s*[Mm][MmLlHhVvCcSsQqTtAaZz0-9eE+\\-.,\\s]*");

	private static final int MAX_PATH = 10_000;

	private static final int MAX_POINTS = 1_000;

	private PlanRules() {
	}

	/** A view box, an outline and doors, the latter two optional. */
	static void checkFrame(JsonPart frame) throws InvalidLayoutException {
		JsonPart viewBox = frame.require("view_box");
		checkNumbers(viewBox, 4);
		checkSize(viewBox);
		Optional<JsonPart> outline = frame.find("outline");
		if (outline.isPresent()) {
			checkPath(outline.get().allowing(List.of("path")).require("path"));
		}
		Optional<JsonPart> doors = frame.find("doors");
		if (doors.isPresent()) {
			for (JsonPart door : doors.get().elements()) {
				checkNumbers(door.allowing(List.of("line")).require("line"), 4);
			}
		}
	}

	/** Exactly one shape. */
	static void checkShape(JsonPart shape) throws InvalidLayoutException {
		shape.allowing(SHAPES);
		if (shape.node().size() != 1) {
			throw shape.invalid("must have exactly one of " + String.join(", ", SHAPES));
		}
		JsonPart only = shape.members().get(0).value();
		switch (shape.members().get(0).name()) {
			case "rect" -> checkRect(only);
			case "polygon" -> checkPolygon(only);
			default -> checkPath(only);
		}
	}

	private static void checkRect(JsonPart rect) throws InvalidLayoutException {
		checkNumbers(rect, 4);
		checkSize(rect);
	}

	private static void checkSize(JsonPart box) throws InvalidLayoutException {
		if (!(box.node().get(2).doubleValue() > 0 && box.node().get(3).doubleValue() > 0)) {
			throw box.invalid("must have a width and a height above 0");
		}
	}

	private static void checkPolygon(JsonPart polygon) throws InvalidLayoutException {
		int numbers = polygon.node().size();
		if (!polygon.isNumbers() || numbers % 2 != 0 || numbers < 6 || numbers > 2 * MAX_POINTS) {
			throw polygon.invalid("must have the x and y of 3 to %d points".formatted(MAX_POINTS));
		}
	}

	private static void checkNumbers(JsonPart numbers, int count) throws InvalidLayoutException {
		if (!numbers.isNumbers() || numbers.node().size() != count) {
			throw numbers.invalid("must have %d numbers".formatted(count));
		}
	}

	private static void checkPath(JsonPart path) throws InvalidLayoutException {
		String data = path.node().textValue();
		if (data == null || data.length() > MAX_PATH || !PATH_DATA.matcher(data).matches()) {
			throw path.invalid("must be SVG path data that begins with M");
		}
	}

}
