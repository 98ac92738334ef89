package dev.footfall.dashboard;

import java.util.List;

/**
 * Turns an export into text, piece by piece. Used by one reader at a time.
 */
interface ExportWriter {

	/** What comes before the rows. */
	String head();

	/** Some rows. */
	String rows(List<List<Object>> rows);

	/** What comes after the rows. */
	String tail();

}
