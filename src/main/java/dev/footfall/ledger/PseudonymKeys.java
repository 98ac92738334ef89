package dev.footfall.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.reading.PseudonymKey;

/**
 * Keeps the key of pseudonyms, in the Ledger, so that a restart goes on with the same.
 * Day by day it is replaced by the key that follows from it: what is older than customers
 * are kept can't be made again by anybody.
 */
final class PseudonymKeys {

	/** Stores' days begin up to a day before or after those of UTC. */
	private static final int FURTHER_DAYS = 2;

	/** Older readings are rejected: ten years and what clocks may differ. */
	private static final int OLDEST_DAYS = 3653 + FURTHER_DAYS;

	private final JdbcTemplate writer;

	private final PrivacyProperties properties;

	private final Clock clock;

	private PseudonymKey current;

	PseudonymKeys(JdbcTemplate writer, PrivacyProperties properties, Clock clock) {
		this.writer = writer;
		this.properties = properties;
		this.clock = clock;
	}

	/** The key of the oldest day that is needed; null when there are no pseudonyms. */
	PseudonymKey current() {
		if (!this.properties.pseudonym()) {
			return null;
		}
		long oldest = LocalDate
			.ofInstant(this.clock.instant().minus(this.properties.customerRetention()), ZoneOffset.UTC)
			.toEpochDay() - FURTHER_DAYS;
		if (this.current == null) {
			this.current = stored();
		}
		if (this.current == null || this.current.day() < oldest) {
			this.current = replace((this.current != null) ? this.current.on(oldest) : PseudonymKey.random(oldest));
		}
		return this.current;
	}

	/**
	 * Every pseudonym that a customer may have been given by the key that is kept: one
	 * for each day that readings may be of. What earlier keys made of days that were over
	 * by then can't be made again.
	 */
	List<String> pseudonymsOf(String customer) {
		PseudonymKey key = stored();
		if (key == null) {
			return List.of();
		}
		long today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).toEpochDay();
		return LongStream.rangeClosed(today - OLDEST_DAYS, today + FURTHER_DAYS)
			.mapToObj((day) -> key.on(day).pseudonymOf(customer))
			.toList();
	}

	private PseudonymKey stored() {
		List<PseudonymKey> stored = this.writer.query("SELECT first_day, secret FROM pseudonym_key",
				(row, index) -> new PseudonymKey(row.getLong(1), row.getString(2)));
		return stored.isEmpty() ? null : stored.get(0);
	}

	private PseudonymKey replace(PseudonymKey key) {
		this.writer.update("""
				INSERT INTO pseudonym_key (id, first_day, secret) VALUES (1, ?, ?)
				ON CONFLICT (id) DO UPDATE SET first_day = excluded.first_day, secret = excluded.secret""", key.day(),
				key.secret());
		return key;
	}

	/** Read it from the database again. */
	void forget() {
		this.current = null;
	}

}
