package dev.footfall.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * Writes a reading as a sensor would. The inverse of {@link ReadingParser} for accepted
 * readings; a reading without a store names none.
 */
public final class ReadingWriter {

	private static final JsonFactory JSON = new JsonFactory();

	/**
	 * The reading's JSON in UTF-8.
	 */
	public byte[] write(Reading reading) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
		try (JsonGenerator json = JSON.createGenerator(bytes)) {
			json.writeStartObject();
			json.writeStringField(WireName.TIMESTAMP, Instant.ofEpochMilli(reading.eventMillis()).toString());
			json.writeStringField(WireName.ID_SENSOR, reading.sensor());
			json.writeStringField(WireName.LOCATION, reading.location());
			json.writeStringField(WireName.CUSTOMER_ID, reading.customer());
			json.writeBooleanField(WireName.MOVEMENT_DETECTED, true);
			json.writeNumberField(WireName.DURATION, BigDecimal.valueOf(reading.dwellMillis(), 3));
			json.writeNumberField(WireName.TRAFFIC_COUNT, reading.traffic());
			if (reading.store() != null) {
				json.writeStringField(WireName.STORE_ID, reading.store());
			}
			json.writeEndObject();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
