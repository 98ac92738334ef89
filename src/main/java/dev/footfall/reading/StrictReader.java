package dev.footfall.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads any record by Jackson's tokens: the definition of what is accepted.
 */
final class StrictReader {

	private final EventTime eventTime;

	private JsonParser json;

	private ReadingFields fields;

	private int fieldsSeen;

	/** Whether there are names whose duplicates {@link #once} does not find. */
	private boolean furtherNames;

	StrictReader(EventTime eventTime) {
		this.eventTime = eventTime;
	}

	/**
	 * Read a record.
	 * @return why it is rejected before its fields count, or null
	 * @throws IOException when it is not one JSON document within the limits
	 */
	RejectionReason read(byte[] value, ReadingFields into) throws IOException {
		this.fields = into;
		RejectionReason reason = read(StrictJson.PLAIN, value);
		return this.furtherNames ? read(StrictJson.DUPLICATE_AWARE, value) : reason;
	}

	private RejectionReason read(JsonFactory factory, byte[] value) throws IOException {
		this.fields.reset();
		this.fieldsSeen = 0;
		this.furtherNames = false;
		try (JsonParser parser = factory.createParser(value)) {
			this.json = parser;
			JsonToken root = StrictJson.next(parser);
			if (root == null) {
				return RejectionReason.EMPTY;
			}
			boolean object = root == JsonToken.START_OBJECT;
			if (object) {
				readFields();
			}
			else {
				skip();
			}
			if (parser.nextToken() != null) {
				return RejectionReason.MALFORMED_JSON;
			}
			return object ? null : RejectionReason.NOT_AN_OBJECT;
		}
	}

	private void readFields() throws IOException {
		String name;
		while ((name = this.json.nextFieldName()) != null) {
			StrictJson.next(this.json);
			readField(name);
		}
	}

	private void readField(String name) throws IOException {
		switch (name) {
			case WireName.TIMESTAMP -> {
				once(1);
				this.fields.eventMillis = readTimestamp();
			}
			case WireName.ID_SENSOR -> {
				once(1 << 1);
				this.fields.sensor = readText(RejectionReason.INVALID_ID_SENSOR);
			}
			case WireName.LOCATION -> {
				once(1 << 2);
				this.fields.location = readText(RejectionReason.INVALID_LOCATION);
			}
			case WireName.CUSTOMER_ID -> {
				once(1 << 3);
				this.fields.customer = readText(RejectionReason.INVALID_CUSTOMER_ID);
			}
			case WireName.MOVEMENT_DETECTED -> {
				once(1 << 4);
				this.fields.movement = readMovement();
			}
			case WireName.DURATION -> {
				once(1 << 5);
				this.fields.dwellMillis = readDuration();
			}
			case WireName.TRAFFIC_COUNT -> {
				once(1 << 6);
				this.fields.traffic = readTrafficCount();
			}
			case WireName.STORE_ID -> {
				once(1 << 7);
				this.fields.store = readText(RejectionReason.INVALID_STORE_ID);
			}
			default -> {
				this.furtherNames = true;
				skip();
			}
		}
	}

	/** Read over the current value; the names within need the second, careful pass. */
	private void skip() throws IOException {
		this.furtherNames |= this.json.currentToken().isStructStart();
		StrictJson.skip(this.json);
	}

	private void once(int field) throws JsonProcessingException {
		if ((this.fieldsSeen & field) != 0) {
			throw new DuplicateFieldException();
		}
		this.fieldsSeen |= field;
	}

	private long readTimestamp() throws IOException {
		if (!this.json.hasToken(JsonToken.VALUE_STRING)) {
			skip();
			return EventTime.UNREADABLE;
		}
		byte[] text = utf8();
		long millis = this.eventTime.parse(text, 0, text.length);
		this.fields.localTime = this.eventTime.isLocal();
		return millis;
	}

	/** The trimmed text, or null when it is missing, null or blank. */
	private String readText(RejectionReason invalid) throws IOException {
		if (this.json.hasToken(JsonToken.VALUE_NULL)) {
			return null;
		}
		if (!this.json.hasToken(JsonToken.VALUE_STRING)) {
			return refuse(invalid, null);
		}
		String text = PlainText.of(this.json.getText());
		if (text == null) {
			return refuse(invalid, null);
		}
		return text.isEmpty() ? null : text;
	}

	private boolean readMovement() throws IOException {
		return switch (this.json.currentToken()) {
			case VALUE_TRUE, VALUE_NULL -> true;
			case VALUE_FALSE -> false;
			default -> refuse(RejectionReason.INVALID_MOVEMENT_DETECTED, true);
		};
	}

	private long readDuration() throws IOException {
		return switch (this.json.currentToken()) {
			case VALUE_NULL -> DwellTime.MISSING;
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
				byte[] text = utf8();
				long millis = DwellTime.parseSeconds(text, 0, text.length);
				yield (millis != DwellTime.OUT_OF_RANGE) ? millis
						: refuse(RejectionReason.DURATION_OUT_OF_RANGE, millis);
			}
			default -> refuse(RejectionReason.INVALID_DURATION, DwellTime.OUT_OF_RANGE);
		};
	}

	private int readTrafficCount() throws IOException {
		return switch (this.json.currentToken()) {
			case VALUE_NULL -> 0;
			case VALUE_NUMBER_INT -> {
				boolean inRange = this.json.getNumberType() == JsonParser.NumberType.INT
						&& this.json.getIntValue() >= 0;
				yield inRange ? this.json.getIntValue() : refuse(RejectionReason.TRAFFIC_COUNT_OUT_OF_RANGE, 0);
			}
			default -> refuse(RejectionReason.INVALID_TRAFFIC_COUNT, 0);
		};
	}

	private byte[] utf8() throws IOException {
		return this.json.getText().getBytes(StandardCharsets.UTF_8);
	}

	/** Note the reason, unless an earlier one is known, and read on with a stand-in. */
	private <T> T refuse(RejectionReason because, T standIn) throws IOException {
		skip();
		this.fields.refuse(because);
		return standIn;
	}

	/**
	 * A known field that appears twice; carries no trace because garbage may be a flood.
	 */
	private static final class DuplicateFieldException extends JsonProcessingException {

		DuplicateFieldException() {
			super("duplicate field");
		}

		@Override
		public synchronized Throwable fillInStackTrace() {
			return this;
		}

	}

}
