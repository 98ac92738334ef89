package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;

/**
 * Puts pseudonyms in the place of customers' ids: 128 bits of a keyed hash, with another
 * key for every day. Remembers those it has made, because a customer is seen again and
 * again. Used by one thread.
 */
final class Pseudonyms {

	/** A day's customers of a large store; then it begins anew. */
	private static final int MOST = 100_000;

	private static final int BYTES = 16;

	private final PseudonymKey key;

	private final Map<Long, Day> days = new HashMap<>();

	private int size;

	Pseudonyms(PseudonymKey key) {
		this.key = key;
	}

	/**
	 * The pseudonym of a customer.
	 * @param day the day of the visit, since the epoch
	 */
	String of(String customer, long day) {
		Day pseudonyms = this.days.computeIfAbsent(day, (number) -> new Day(this.key.on(number).mac()));
		String known = pseudonyms.made.get(customer);
		return (known != null) ? known : make(customer, pseudonyms);
	}

	private String make(String customer, Day day) {
		if (++this.size > MOST) {
			this.days.clear();
			this.size = 0;
		}
		String pseudonym = hash(customer, day.mac);
		day.made.put(customer, pseudonym);
		return pseudonym;
	}

	static String hash(String customer, Mac mac) {
		byte[] hash = mac.doFinal(customer.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
	}

	/** One day's key and the pseudonyms made with it. */
	private static final class Day {

		private final Mac mac;

		private final Map<String, String> made = new HashMap<>();

		Day(Mac mac) {
			this.mac = mac;
		}

	}

}
