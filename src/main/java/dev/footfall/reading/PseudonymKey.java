package dev.footfall.reading;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the pseudonyms of a day are made with. The key of the next day follows from it,
 * that of the day before does not: whoever keeps only the key of today can't tell any
 * more who yesterday's customers were.
 *
 * @param day the day, since the epoch
 * @param secret 32 bytes in hexadecimal digits
 */
public record PseudonymKey(long day, String secret) implements Serializable {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int BYTES = 32;

	/** A new one, which nobody knows. */
	public static PseudonymKey random(long day) {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return new PseudonymKey(day, HexFormat.of().formatHex(bytes));
	}

	/**
	 * The key of a day. A day before this one has a key of its own, too, as long as this
	 * key is kept: a file that is replayed years later must be counted somehow.
	 */
	public PseudonymKey on(long otherDay) {
		if (otherDay < this.day) {
			return new PseudonymKey(otherDay, derived("before", otherDay));
		}
		PseudonymKey key = this;
		while (key.day < otherDay) {
			key = new PseudonymKey(key.day + 1, key.derived("next", key.day));
		}
		return key;
	}

	/** The pseudonym of a customer on the day of this key. */
	public String pseudonymOf(String customer) {
		return Pseudonyms.hash(customer, mac());
	}

	private String derived(String purpose, long number) {
		Mac mac = mac();
		mac.update(purpose.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(number).array()));
	}

	/** Makes keyed hashes. */
	Mac mac() {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(HexFormat.of().parseHex(this.secret), ALGORITHM));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Keeps the secret out of logs. */
	@Override
	public String toString() {
		return "the key of day " + this.day;
	}

}
