package dev.footfall.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * What the hand-written peers read of a record, with Jackson's streaming parser.
 *
 * @param location the area
 * @param duration seconds of dwell
 * @param traffic customers that passed
 */
record AreaReading(String location, double duration, int traffic) {

	private static final JsonFactory JSON = new JsonFactory();

	/** The reading, or null where location or duration are missing. */
	static AreaReading parse(byte[] value) {
		String location = null;
		double duration = Double.NaN;
		int traffic = 0;
		try (JsonParser json = JSON.createParser(value)) {
			json.nextToken();
			String field;
			while ((field = json.nextFieldName()) != null) {
				JsonToken token = json.nextToken();
				switch (field) {
					case "location" -> location = (token != JsonToken.VALUE_NULL) ? json.getText() : null;
					case "duration" -> duration = (token != JsonToken.VALUE_NULL) ? json.getDoubleValue() : Double.NaN;
					case "traffic_count" -> traffic = json.getIntValue();
					default -> json.skipChildren();
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return (location != null && !Double.isNaN(duration)) ? new AreaReading(location, duration, traffic) : null;
	}

}
