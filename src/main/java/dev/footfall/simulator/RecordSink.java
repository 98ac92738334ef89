package dev.footfall.simulator;

import java.io.IOException;

import dev.footfall.reading.ReadingLine;

/**
 * Where the command line's records go.
 */
interface RecordSink extends AutoCloseable {

	/** What the next record is written into. */
	ReadingLine line();

	/**
	 * The record is complete.
	 * @param timestampMillis its simulated time
	 */
	void commit(long timestampMillis) throws IOException;

	/** Let others see what was committed. */
	void flush() throws IOException;

	@Override
	void close() throws IOException;

}
