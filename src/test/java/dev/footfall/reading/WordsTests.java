package dev.footfall.reading;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	@Property(tries = 5_000)
	void findsTheEndOfAStringLikeALoopOverBytes(@ForAll @Size(max = 40) byte[] text,
			@ForAll @IntRange(max = 40) int at) {
		int start = Math.min(at, text.length);
		int end = start;
		while (end < text.length && text[end] != '"' && text[end] != '\\' && (text[end] & 0xFF) >= ' ') {
			end++;
		}

		assertThat(Words.endOfPlainString(text, start)).isEqualTo(end);
	}

	@Property(tries = 5_000)
	void cutsAWordWhereAStringEnds(@ForAll @Size(8) byte[] text) {
		int end = Words.endOfPlainString(text, 0);
		long word = Words.at(text, 0);

		long ends = Words.ends(word);

		assertThat(Words.before(ends)).isEqualTo(end);
		assertThat(word & Words.bitsBefore(ends)).isEqualTo(Words.at(text, 0, end));
		assertThat(Words.bitsWithout(ends)).isEqualTo((end == 8) ? -1 : 0);
	}

	@Test
	void putsZerosForMissingBytes() {
		byte[] text = "abcdefghij".getBytes(StandardCharsets.US_ASCII);

		assertThat(Words.at(text, 0, 2)).isEqualTo('a' | 'b' << 8);
		assertThat(Words.at(text, 8, 2)).isEqualTo('i' | 'j' << 8);
		assertThat(Words.at(text, 2, 8)).isEqualTo(Words.at(text, 2));
	}

}
