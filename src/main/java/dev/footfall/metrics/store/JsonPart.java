package dev.footfall.metrics.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value inside a layout that knows where it stands, so that a complaint names the
 * place.
 *
 * @param node the value
 * @param path its place, such as {@code areas[2].shape}; empty for the document
 */
record JsonPart(JsonNode node, String path) {

	static final int MAX_TEXT = 200;

	/** It must be an object with no other members than these. */
	JsonPart allowing(List<String> names) throws InvalidLayoutException {
		if (!this.node.isObject()) {
			throw invalid("must be an object");
		}
		for (Iterator<String> members = this.node.fieldNames(); members.hasNext();) {
			String member = members.next();
			if (!names.contains(member)) {
				throw new InvalidLayoutException(pathOf(member), "is unknown; allowed: " + String.join(", ", names));
			}
		}
		return this;
	}

	/** Members of an object in their order. */
	List<Member> members() throws InvalidLayoutException {
		if (!this.node.isObject()) {
			throw invalid("must be an object");
		}
		return this.node.properties()
			.stream()
			.map((member) -> new Member(member.getKey(), new JsonPart(member.getValue(), pathOf(member.getKey()))))
			.toList();
	}

	/** The member of that name, unless it is missing or null. */
	Optional<JsonPart> find(String name) {
		return this.node.hasNonNull(name) ? Optional.of(new JsonPart(this.node.get(name), pathOf(name)))
				: Optional.empty();
	}

	JsonPart require(String name) throws InvalidLayoutException {
		return find(name).orElseThrow(() -> new InvalidLayoutException(pathOf(name), "is missing"));
	}

	List<JsonPart> elements() throws InvalidLayoutException {
		if (!this.node.isArray()) {
			throw invalid("must be a list");
		}
		List<JsonPart> elements = new ArrayList<>(this.node.size());
		for (int i = 0; i < this.node.size(); i++) {
			elements.add(new JsonPart(this.node.get(i), "%s[%d]".formatted(this.path, i)));
		}
		return elements;
	}

	/** Short text that is not blank. */
	String text() throws InvalidLayoutException {
		if (!this.node.isTextual() || this.node.textValue().isBlank() || this.node.textValue().length() > MAX_TEXT) {
			throw invalid("must be text of 1 to %d characters".formatted(MAX_TEXT));
		}
		return this.node.textValue();
	}

	List<String> texts() throws InvalidLayoutException {
		List<String> texts = new ArrayList<>();
		for (JsonPart element : elements()) {
			texts.add(element.text());
		}
		return texts;
	}

	/** A number above 0. */
	double positive() throws InvalidLayoutException {
		if (!this.node.isNumber() || !(this.node.doubleValue() > 0) || Double.isInfinite(this.node.doubleValue())) {
			throw invalid("must be a number above 0");
		}
		return this.node.doubleValue();
	}

	/** Whether it is a list of numbers and of nothing else. */
	boolean isNumbers() {
		if (!this.node.isArray()) {
			return false;
		}
		for (JsonNode element : this.node) {
			if (!element.isNumber() || Double.isInfinite(element.doubleValue())) {
				return false;
			}
		}
		return true;
	}

	InvalidLayoutException invalid(String cause) {
		return new InvalidLayoutException(this.path, cause);
	}

	private String pathOf(String member) {
		return this.path.isEmpty() ? member : this.path + "." + member;
	}

	/**
	 * A member of an object.
	 *
	 * @param name its name
	 * @param value its value
	 */
	record Member(String name, JsonPart value) {
	}

}
