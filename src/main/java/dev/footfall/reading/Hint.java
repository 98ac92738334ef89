package dev.footfall.reading;

/**
 * Says where the parser keeps a name, as a small number, for whoever keeps something by
 * name and wants to find it without a look at the name: while both the hint and the text
 * are the same, so is the name.
 */
public final class Hint {

	/** Of a name that the parser keeps nowhere. */
	public static final int NONE = -1;

	private Hint() {
	}

}
