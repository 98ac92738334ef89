package dev.footfall.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a file as bytes, unchanged; empty ones are left out.
 */
final class JsonLines implements AutoCloseable {

	/** Kafka takes a megabyte at most. */
	private static final int MAX_BYTES = 1_000_000;

	private final InputStream in;

	private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);

	private long number;

	private long bytes;

	JsonLines(InputStream in) {
		this.in = new BufferedInputStream(in, 1 << 16);
	}

	/**
	 * The next line, or null after the last.
	 * @throws IOException when the file can't be read, or a line is too long for Kafka
	 */
	byte[] next() throws IOException {
		while (true) {
			this.line.reset();
			this.number++;
			int c = this.in.read();
			while (c != '\n' && c >= 0) {
				append(c);
				c = this.in.read();
			}
			byte[] read = withoutReturn(this.line.toByteArray());
			this.bytes += this.line.size() + 1;
			if (read.length > 0) {
				return read;
			}
			if (c < 0) {
				return null;
			}
		}
	}

	private void append(int c) throws IOException {
		if (this.line.size() == MAX_BYTES) {
			throw new IOException("Line %d is longer than %,d bytes".formatted(this.number, MAX_BYTES));
		}
		this.line.write(c);
	}

	private static byte[] withoutReturn(byte[] line) {
		boolean windows = line.length > 0 && line[line.length - 1] == '\r';
		return windows ? Arrays.copyOf(line, line.length - 1) : line;
	}

	/** Bytes read so far. */
	long bytes() {
		return this.bytes;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
