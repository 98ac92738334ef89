package dev.footfall.simulator;

import java.nio.charset.StandardCharsets;

import dev.footfall.reading.ReadingLine;

/**
 * Comma-separated values (RFC 4180, but for the end of line), with a header.
 */
final class CsvFormat implements EmissionWriter {

	private static final byte[] HEADER = bytes(
			"timestamp,id_sensor,location,customer_id,movement_detected,duration,traffic_count,store_id\n");

	private static final byte[] TRUE = bytes(",true,");

	private static final byte[] FALSE = bytes(",false,");

	private static final byte[] CUSTOMER = bytes(ReadingLine.CUSTOMER_PREFIX);

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void appendHeader(ReadingLine line) {
		line.bytes(HEADER);
	}

	@Override
	public void append(Emission emission, ReadingLine line) {
		int begin = line.length();
		line.instant(emission.eventMillis).character(',');
		line.bytes(emission.sensor.text()).character(',').bytes(emission.location.text()).character(',');
		if (emission.customer != Emission.NOBODY) {
			line.bytes(CUSTOMER).number(emission.customer);
		}
		line.bytes(emission.heartbeat ? FALSE : TRUE);
		if (!emission.heartbeat) {
			line.seconds(emission.dwellMillis).character(',').number(emission.traffic);
		}
		else {
			line.character(',');
		}
		line.character(',');
		if (emission.store != null) {
			line.bytes(emission.store.text());
		}
		if (emission.malformed) {
			line.truncate((begin + line.length()) / 2);
		}
	}

}
