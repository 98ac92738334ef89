package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InertTextTests {

	@Test
	void leavesPlainTextAsItIs() {
		assertThat(inert("{\"location\":\"Seção 1 – 日本 😀\",\"duration\":1}"))
			.isEqualTo("{\"location\":\"Seção 1 – 日本 😀\",\"duration\":1}");
		assertThat(InertText.of(null)).isEmpty();
		assertThat(InertText.of(new byte[0])).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0", "7", "9", "10", "13", "27", "127", "133", "155", "160", "173", "8203", "8206", "8232", "8233",
			"8238", "8294", "8297", "12288", "57344", "65279", "65529", "917505", "1114111" })
	void writesOutWhatIsInvisibleOrActs(int codePoint) {
		assertThat(inert("a" + Character.toString(codePoint) + "b")).isEqualTo("a\\u%04xb".formatted(codePoint));
	}

	@Test
	void replacesBytesThatAreNotUtf8() {
		assertThat(InertText.of(new byte[] { 'a', (byte) 0xC3, '(', (byte) 0xFF })).isEqualTo("a\uFFFD(\uFFFD");
	}

	@Test
	void cutsLongTextWithoutSplittingACharacter() {
		assertThat(inert("a".repeat(200))).isEqualTo("a".repeat(200));
		assertThat(inert("a".repeat(201))).isEqualTo("a".repeat(199) + "…");
		assertThat(inert("a" + "😀".repeat(300))).isEqualTo("a" + "😀".repeat(99) + "…");
		assertThat(inert("a".repeat(197) + "\u0000")).isEqualTo("a".repeat(197) + "…");
		assertThat(InertText.of(new byte[70_000])).hasSize(199).endsWith("\\u0000…");
	}

	@Test
	void isInertWhateverTheBytesAre() {
		Random random = new Random(1);
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = new byte[random.nextInt(400)];
			random.nextBytes(bytes);

			String text = InertText
				.of((i % 2 == 0) ? bytes : new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8));

			assertThat(text.length()).isLessThanOrEqualTo(InertText.MAX_CHARACTERS);
			assertThat(text.codePoints()).noneMatch((c) -> Character.isISOControl(c)
					|| Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE);
		}
	}

	private static String inert(String text) {
		return InertText.of(text.getBytes(StandardCharsets.UTF_8));
	}

}
