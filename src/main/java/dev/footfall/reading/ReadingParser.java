package dev.footfall.reading;

import java.io.IOException;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Heartbeat;
import dev.footfall.reading.Verdict.Rejected;

/**
 * Judges the bytes of one record. Not thread-safe: each task folds with its own.
 */
public final class ReadingParser {

	/** The longest record that is looked at, in bytes. */
	public static final int MAX_RECORD_BYTES = 64 * 1024;

	private static final long MAX_AHEAD_MILLIS = Duration.ofMinutes(5).toMillis();

	private static final long MAX_AGE_MILLIS = Duration.ofDays(3653).toMillis();

	private static final Rejected[] REJECTED = rejections();

	private final ParserSettings settings;

	private final EventTime eventTime;

	private final Encoding encoding = new Encoding();

	private final TextCache texts = new TextCache();

	private JsonParser json;

	private int fieldsSeen;

	/** Whether there are names whose duplicates {@link #once} does not find. */
	private boolean furtherNames;

	private RejectionReason reason;

	private String sensor;

	private String location;

	private String customer;

	private String store;

	private boolean movement;

	private long eventMillis;

	private long dwellMillis;

	private int traffic;

	public ReadingParser(ParserSettings settings) {
		this.settings = settings;
		this.eventTime = new EventTime(settings.zone());
	}

	/**
	 * Judge one record.
	 * @param value the record's value, may be null
	 * @param recordMillis the Kafka record's timestamp, milliseconds since the epoch
	 * @return the verdict; never null, never an exception
	 */
	public Verdict parse(byte[] value, long recordMillis) {
		if (value == null || value.length == 0) {
			return rejected(RejectionReason.EMPTY);
		}
		if (value.length > MAX_RECORD_BYTES) {
			return rejected(RejectionReason.TOO_LARGE);
		}
		if (!this.encoding.accepts(value)) {
			return rejected(RejectionReason.INVALID_ENCODING);
		}
		try {
			Verdict verdict = parse(StrictJson.PLAIN, value, recordMillis);
			return this.furtherNames ? parse(StrictJson.DUPLICATE_AWARE, value, recordMillis) : verdict;
		}
		catch (StreamConstraintsException ex) {
			return rejected(RejectionReason.LIMIT_EXCEEDED);
		}
		catch (IOException ex) {
			return rejected(RejectionReason.MALFORMED_JSON);
		}
	}

	private Verdict parse(JsonFactory factory, byte[] value, long recordMillis) throws IOException {
		reset();
		try (JsonParser parser = factory.createParser(value)) {
			this.json = parser;
			JsonToken root = StrictJson.next(parser);
			if (root == null) {
				return rejected(RejectionReason.EMPTY);
			}
			boolean object = root == JsonToken.START_OBJECT;
			if (object) {
				readFields();
			}
			else {
				skip();
			}
			if (parser.nextToken() != null) {
				return rejected(RejectionReason.MALFORMED_JSON);
			}
			return object ? verdict(recordMillis) : rejected(RejectionReason.NOT_AN_OBJECT);
		}
	}

	private void reset() {
		this.fieldsSeen = 0;
		this.furtherNames = false;
		this.reason = null;
		this.sensor = null;
		this.location = null;
		this.customer = null;
		this.store = null;
		this.movement = true;
		this.eventMillis = EventTime.UNREADABLE;
		this.dwellMillis = DwellTime.MISSING;
		this.traffic = 0;
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
				this.eventMillis = readTimestamp();
			}
			case WireName.ID_SENSOR -> {
				once(1 << 1);
				this.sensor = readText(RejectionReason.INVALID_ID_SENSOR);
			}
			case WireName.LOCATION -> {
				once(1 << 2);
				this.location = readText(RejectionReason.INVALID_LOCATION);
			}
			case WireName.CUSTOMER_ID -> {
				once(1 << 3);
				this.customer = readText(RejectionReason.INVALID_CUSTOMER_ID);
			}
			case WireName.MOVEMENT_DETECTED -> {
				once(1 << 4);
				this.movement = readMovement();
			}
			case WireName.DURATION -> {
				once(1 << 5);
				this.dwellMillis = readDuration();
			}
			case WireName.TRAFFIC_COUNT -> {
				once(1 << 6);
				this.traffic = readTrafficCount();
			}
			case WireName.STORE_ID -> {
				once(1 << 7);
				this.store = readText(RejectionReason.INVALID_STORE_ID);
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
		return this.eventTime.parse(this.json.getTextCharacters(), this.json.getTextOffset(),
				this.json.getTextLength());
	}

	/** The trimmed text, or null when it is missing, null or blank. */
	private String readText(RejectionReason invalid) throws IOException {
		if (this.json.hasToken(JsonToken.VALUE_NULL)) {
			return null;
		}
		if (!this.json.hasToken(JsonToken.VALUE_STRING)) {
			return refuse(invalid, null);
		}
		String text = this.texts.get(this.json.getTextCharacters(), this.json.getTextOffset(),
				this.json.getTextLength());
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
				long millis = DwellTime.parseSeconds(this.json.getTextCharacters(), this.json.getTextOffset(),
						this.json.getTextLength());
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

	/** Note the reason, unless an earlier one is known, and read on with a stand-in. */
	private <T> T refuse(RejectionReason because, T standIn) throws IOException {
		skip();
		if (this.reason == null || because.compareTo(this.reason) < 0) {
			this.reason = because;
		}
		return standIn;
	}

	private Verdict verdict(long recordMillis) {
		if (this.movement) {
			requirePresent(this.location != null, RejectionReason.MISSING_LOCATION);
			requirePresent(this.dwellMillis != DwellTime.MISSING, RejectionReason.MISSING_DURATION);
		}
		if (this.reason != null) {
			return rejected(this.reason);
		}
		boolean substituted = this.eventMillis == EventTime.UNREADABLE;
		if (!substituted && this.eventMillis - MAX_AHEAD_MILLIS > recordMillis) {
			return rejected(RejectionReason.TIMESTAMP_IN_FUTURE);
		}
		if (!substituted && this.eventMillis + MAX_AGE_MILLIS < recordMillis) {
			return rejected(RejectionReason.TIMESTAMP_TOO_OLD);
		}
		long time = substituted ? recordMillis : this.eventMillis;
		Reading reading = new Reading((this.store != null) ? this.store : this.settings.defaultStore(), this.location,
				this.customer, this.sensor, time, substituted, Math.max(this.dwellMillis, 0), this.traffic);
		return this.movement ? new Accepted(reading) : new Heartbeat(reading);
	}

	private void requirePresent(boolean present, RejectionReason missing) {
		if (!present && (this.reason == null || missing.compareTo(this.reason) < 0)) {
			this.reason = missing;
		}
	}

	private static Rejected rejected(RejectionReason reason) {
		return REJECTED[reason.ordinal()];
	}

	private static Rejected[] rejections() {
		RejectionReason[] reasons = RejectionReason.values();
		Rejected[] rejections = new Rejected[reasons.length];
		for (RejectionReason reason : reasons) {
			rejections[reason.ordinal()] = new Rejected(reason);
		}
		return rejections;
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
