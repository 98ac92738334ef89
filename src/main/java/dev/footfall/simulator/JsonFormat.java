package dev.footfall.simulator;

import dev.footfall.reading.ReadingLine;

/**
 * One JSON object, as sensors send it.
 */
final class JsonFormat implements EmissionWriter {

	private static final byte[] NULL = ReadingLine.quoted(null);

	@Override
	public void append(Emission emission, ReadingLine line) {
		if (emission.replayed != null) {
			line.bytes(emission.replayed);
			return;
		}
		int begin = line.length();
		line.open(emission.eventMillis).sensor(emission.sensor.json()).location(emission.location.json());
		if (emission.heartbeat) {
			line.movement(false);
		}
		else {
			appendVisit(emission, line);
		}
		if (emission.store != null) {
			line.store(emission.store.json());
		}
		line.close();
		if (emission.malformed) {
			line.truncate((begin + line.length()) / 2);
		}
	}

	private static void appendVisit(Emission emission, ReadingLine line) {
		if (emission.customer == Emission.NOBODY) {
			line.customer(NULL);
		}
		else {
			line.customer(emission.customer);
		}
		line.movement(true).dwell(emission.dwellMillis).traffic(emission.traffic);
	}

}
