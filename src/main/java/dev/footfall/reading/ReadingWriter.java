package dev.footfall.reading;

/**
 * Writes a reading as a sensor would. The inverse of {@link ReadingParser} for accepted
 * readings; a reading without a store names none.
 */
public final class ReadingWriter {

	private final ReadingLine line = new ReadingLine();

	/**
	 * The reading's JSON in UTF-8.
	 */
	public byte[] write(Reading reading) {
		this.line.clear();
		this.line.open(reading.eventMillis())
			.sensor(ReadingLine.quoted(reading.sensor()))
			.location(ReadingLine.quoted(reading.location()))
			.customer(ReadingLine.quoted(reading.customer()))
			.movement(true)
			.dwell(reading.dwellMillis())
			.traffic(reading.traffic());
		if (reading.store() != null) {
			this.line.store(ReadingLine.quoted(reading.store()));
		}
		return this.line.close().toByteArray();
	}

}
