package dev.footfall.simulator;

import java.io.IOException;
import java.io.OutputStream;

import dev.footfall.reading.ReadingLine;

/**
 * Lines of text into a file or a pipe, in large pieces.
 */
final class LineSink implements RecordSink {

	private static final int PIECE_BYTES = 128 * 1024;

	private final OutputStream out;

	private final ReadingLine line = new ReadingLine();

	LineSink(OutputStream out) {
		this.out = out;
	}

	@Override
	public ReadingLine line() {
		return this.line;
	}

	@Override
	public void commit(long timestampMillis) throws IOException {
		this.line.character('\n');
		if (this.line.length() >= PIECE_BYTES) {
			flush();
		}
	}

	@Override
	public void flush() throws IOException {
		this.line.writeTo(this.out);
		this.line.clear();
		this.out.flush();
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
