package dev.footfall.reading;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DigitsTests {

	@Property(tries = 5_000)
	void countsDigitsLikeALoopOverBytes(@ForAll @IntRange(max = 8) int digits, @ForAll @Size(8) byte[] bytes) {
		for (int i = 0; i < digits; i++) {
			bytes[i] = (byte) ('0' + (bytes[i] & 0xFF) % 10);
		}
		int expected = 0;
		while (expected < 8 && bytes[expected] >= '0' && bytes[expected] <= '9') {
			expected++;
		}

		assertThat(Digits.count(Words.at(bytes, 0))).isEqualTo(expected);
	}

	@Property(tries = 5_000)
	void readsNumbersLikeInteger(@ForAll @StringLength(min = 1, max = 8) @CharRange(from = '0', to = '9') String digits,
			@ForAll @Size(8) byte[] behind) {
		long word = word(digits, behind);

		assertThat(Digits.number(word, digits.length())).isEqualTo(Integer.parseInt(digits));
	}

	@Property(tries = 1_000)
	void readsDecimalsAsIfZerosFollowed(
			@ForAll @StringLength(min = 1, max = 5) @CharRange(from = '0', to = '9') String digits,
			@ForAll @Size(8) byte[] behind) {
		long word = word(digits, behind);

		assertThat(Digits.fraction(word, digits.length(), 5))
			.isEqualTo(Integer.parseInt((digits + "0000").substring(0, 5)));
	}

	@Test
	void refusesLeadingZerosAndNothing() {
		assertThat(Digits.isNumber(word("0", new byte[8]), 1)).isTrue();
		assertThat(Digits.isNumber(word("10", new byte[8]), 2)).isTrue();
		assertThat(Digits.isNumber(word("01", new byte[8]), 2)).isFalse();
		assertThat(Digits.isNumber(word("", new byte[8]), 0)).isFalse();
	}

	private static long word(String digits, byte[] behind) {
		byte[] bytes = behind.clone();
		System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, digits.length());
		return Words.at(bytes, 0);
	}

}
