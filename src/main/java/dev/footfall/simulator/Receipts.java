package dev.footfall.simulator;

import java.time.ZoneId;

import dev.footfall.reading.ParserSettings;
import dev.footfall.reading.Reading;
import dev.footfall.reading.ReadingParser;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Heartbeat;
import dev.footfall.simulator.Receipt.AreaKey;
import dev.footfall.simulator.Receipt.Kind;

/**
 * Writes the receipts. Of its own readings the simulator knows what should become of
 * them; a line of a file it has to ask the parser about.
 */
final class Receipts {

	private static final long LONGEST_MILLIS = 86_400_000;

	/** Stands for the default store, which no store is called. */
	private static final String DEFAULT_STORE = "";

	private final ReadingParser parser;

	Receipts(ZoneId zone) {
		this.parser = new ReadingParser(new ParserSettings(DEFAULT_STORE, zone));
	}

	Receipt of(Emission emission) {
		if (emission.replayed != null) {
			return replayed(this.parser.parse(emission.replayed, emission.dueMillis));
		}
		if (emission.malformed || emission.dwellMillis < 0 || emission.dwellMillis > LONGEST_MILLIS) {
			return Receipt.REJECTED;
		}
		if (emission.heartbeat) {
			return Receipt.HEARTBEAT;
		}
		String store = (emission.store != null) ? emission.store.toString() : null;
		return new Receipt(Kind.VISIT, new AreaKey(store, emission.location.toString()), emission.dwellMillis,
				emission.traffic);
	}

	private static Receipt replayed(Verdict verdict) {
		if (verdict instanceof Accepted accepted) {
			Reading visit = accepted.reading();
			String store = visit.store().equals(DEFAULT_STORE) ? null : visit.store();
			return new Receipt(Kind.VISIT, new AreaKey(store, visit.location()), visit.dwellMillis(), visit.traffic());
		}
		return (verdict instanceof Heartbeat) ? Receipt.HEARTBEAT : Receipt.REJECTED;
	}

}
