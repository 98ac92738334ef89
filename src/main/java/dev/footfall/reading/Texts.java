package dev.footfall.reading;

/**
 * The texts a parser has seen, each kind apart so that ever new sensors or customers do
 * not push out the few areas.
 *
 * @param places locations and stores
 * @param customers customers
 * @param sensors sensors
 */
record Texts(TextCache places, TextCache customers, TextCache sensors) {

	/** Of one text; a record with a longer one is left to {@link StrictReader}. */
	static final int MAX_BYTES = 4096;

	Texts() {
		this(new TextCache(1 << 16), new TextCache(1 << 16), new TextCache(1 << 16));
	}

}
