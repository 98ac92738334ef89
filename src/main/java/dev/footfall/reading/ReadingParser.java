package dev.footfall.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * Judges the bytes of one record. Not thread-safe: each thread folds with its own.
 */
public final class ReadingParser {

	/** The longest record that is looked at, in bytes. */
	public static final int MAX_RECORD_BYTES = 64 * 1024;

	private final ParserSettings settings;

	private final Encoding encoding = new Encoding();

	private final ReadingFields fields = new ReadingFields();

	private final UsualScanner usual;

	private final CanonicalScanner canonical;

	private final StrictReader reader;

	private final Pseudonyms pseudonyms;

	public ReadingParser(ParserSettings settings) {
		this.settings = settings;
		EventTime eventTime = new EventTime();
		Texts texts = new Texts();
		this.usual = new UsualScanner(eventTime, texts);
		this.canonical = new CanonicalScanner(eventTime, texts);
		this.reader = new StrictReader(eventTime);
		this.pseudonyms = (settings.pseudonymKey() != null) ? new Pseudonyms(settings.pseudonymKey()) : null;
	}

	public ParserSettings settings() {
		return this.settings;
	}

	/**
	 * Judge one record.
	 * @param value the record's value, may be null
	 * @param recordMillis the Kafka record's timestamp, milliseconds since the epoch
	 * @return the verdict; never null, never an exception
	 */
	public Verdict parse(byte[] value, long recordMillis) {
		return parse((value != null) ? ByteBuffer.wrap(value) : null, recordMillis);
	}

	/**
	 * Judge one record where it lies, between others.
	 * @param value the record's value, backed by an array; may be null
	 * @param recordMillis the Kafka record's timestamp, milliseconds since the epoch
	 * @return the verdict; never null, never an exception
	 */
	public Verdict parse(ByteBuffer value, long recordMillis) {
		if (value == null || !value.hasRemaining()) {
			return ReadingFields.rejected(RejectionReason.EMPTY);
		}
		int length = value.remaining();
		if (length > MAX_RECORD_BYTES) {
			return ReadingFields.rejected(RejectionReason.TOO_LARGE);
		}
		int start = value.arrayOffset() + value.position();
		if (this.usual.scan(value.array(), start, length, this.fields)
				|| this.canonical.scan(value.array(), start, length, this.fields)) {
			return this.fields.verdict(this.settings, this.pseudonyms, recordMillis);
		}
		return parseStrictly(Arrays.copyOfRange(value.array(), start, start + length), recordMillis);
	}

	/** What {@link #parse} answers, without the short cut for the usual shape. */
	Verdict parseStrictly(byte[] value, long recordMillis) {
		if (!this.encoding.accepts(value)) {
			return ReadingFields.rejected(RejectionReason.INVALID_ENCODING);
		}
		try {
			RejectionReason reason = this.reader.read(value, this.fields);
			return (reason != null) ? ReadingFields.rejected(reason)
					: this.fields.verdict(this.settings, this.pseudonyms, recordMillis);
		}
		catch (StreamConstraintsException ex) {
			return ReadingFields.rejected(RejectionReason.LIMIT_EXCEEDED);
		}
		catch (IOException ex) {
			return ReadingFields.rejected(RejectionReason.MALFORMED_JSON);
		}
	}

}
