package dev.footfall.simulator;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Carries records from a source to a sink, each when it is due.
 */
final class Conveyor {

	private static final int STEP = 4_096;

	private static final long NAP_NANOS = 5_000_000;

	private final Source source;

	private final EmissionWriter format;

	private final RecordSink sink;

	private final SimulatedClock clock;

	/**
	 * @param clock says what is due, or null when everything is
	 */
	Conveyor(Source source, EmissionWriter format, RecordSink sink, SimulatedClock clock) {
		this.source = source;
		this.format = format;
		this.sink = sink;
		this.clock = clock;
	}

	/**
	 * Carry so many records, or all there are.
	 * @param progress is told how many it were so far
	 * @return how many it were
	 */
	long carry(long count, LongConsumer progress) throws IOException {
		Emission emission = new Emission();
		this.format.appendHeader(this.sink.line());
		long carried = 0;
		while (carried < count && this.source.dueMillis() != Source.NEVER) {
			awaitDue(carried, progress);
			this.source.take(emission);
			this.format.append(emission, this.sink.line());
			this.sink.commit(emission.dueMillis);
			carried++;
			if (carried % STEP == 0) {
				progress.accept(carried);
			}
		}
		this.sink.flush();
		progress.accept(carried);
		return carried;
	}

	private void awaitDue(long carried, LongConsumer progress) throws IOException {
		if (this.clock == null || this.source.dueMillis() <= this.clock.millis()) {
			return;
		}
		this.sink.flush();
		progress.accept(carried);
		while (this.source.dueMillis() > this.clock.millis()) {
			LockSupport.parkNanos(NAP_NANOS);
		}
	}

}
