package dev.footfall.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * The lines of a file, each due when its reading says it was, but never before the line
 * above it.
 */
final class ReplaySource implements Source, AutoCloseable {

	private final JsonLines lines;

	private final LineTime time;

	private final long latest;

	private byte[] next;

	private long due;

	/**
	 * @param startMillis when lines are due that come before the first time
	 */
	ReplaySource(Path file, ZoneId zone, long startMillis) throws IOException {
		this.lines = new JsonLines(Files.newInputStream(file));
		this.time = new LineTime(zone);
		this.latest = System.currentTimeMillis();
		this.due = startMillis;
		advance();
	}

	/** When the first line says it was, or when the file was last changed. */
	static long firstMillis(Path file, ZoneId zone) throws IOException {
		LineTime time = new LineTime(zone);
		try (JsonLines lines = new JsonLines(Files.newInputStream(file))) {
			byte[] line = lines.next();
			while (line != null) {
				long millis = time.millis(line);
				if (millis != LineTime.UNKNOWN) {
					return millis;
				}
				line = lines.next();
			}
		}
		return Files.getLastModifiedTime(file).toMillis();
	}

	private void advance() throws IOException {
		this.next = this.lines.next();
		if (this.next != null) {
			long millis = this.time.millis(this.next);
			// What lies in the future would be waited for.
			this.due = (millis > this.due && millis <= this.latest) ? millis : this.due;
		}
	}

	@Override
	public long dueMillis() {
		return (this.next != null) ? this.due : NEVER;
	}

	@Override
	public void take(Emission target) {
		target.replay(this.due, this.next);
		try {
			advance();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be read on", ex);
		}
	}

	@Override
	public int sensors() {
		return 0;
	}

	/** Bytes of the file that were read. */
	long bytes() {
		return this.lines.bytes();
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

}
