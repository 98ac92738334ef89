package dev.footfall.broker;

import java.util.List;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Tells records of the simulator from those of sensors. It travels with the record, so
 * whoever counts it knows that it was made up, whenever and wherever that is.
 */
public final class SimulationHeader {

	private static final String NAME = "simulated";

	/** The headers of a record of the simulator. */
	static final List<Header> HEADERS = List.of(new RecordHeader(NAME, new byte[0]));

	private SimulationHeader() {
	}

	/** Whether a record is the simulator's. */
	public static boolean isIn(Headers headers) {
		return headers.lastHeader(NAME) != null;
	}

}
