package dev.footfall.simulator;

import java.nio.charset.StandardCharsets;

import dev.footfall.reading.ReadingLine;

/**
 * A name that is sent over and over, with its bytes at hand.
 */
final class Name {

	private final String text;

	private final byte[] utf8;

	private final byte[] json;

	Name(String text) {
		this.text = text;
		this.utf8 = text.getBytes(StandardCharsets.UTF_8);
		this.json = ReadingLine.quoted(text);
	}

	/** The name as it is, in UTF-8. */
	byte[] text() {
		return this.utf8;
	}

	/** The name as a JSON string. */
	byte[] json() {
		return this.json;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
