package dev.footfall.simulator;

import dev.footfall.reading.ReadingLine;

/**
 * Turns an emission into the record's text.
 */
interface EmissionWriter {

	/** Append the text; without an end of line. */
	void append(Emission emission, ReadingLine line);

	/** What stands before the first one. */
	default void appendHeader(ReadingLine line) {
	}

}
