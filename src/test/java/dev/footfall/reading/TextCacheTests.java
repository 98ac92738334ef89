package dev.footfall.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextCacheTests {

	private final TextCache texts = new TextCache(1 << 14);

	@Test
	void handsOutTheSameStringAgain() {
		String first = get("Corredor_A");

		String second = get("Corredor_A");

		assertThat(second).isSameAs(first);
		assertThat(get("  Corredor_A ")).isEqualTo("Corredor_A");
	}

	@Test
	void tellsTextsOfEqualHashesApart() {
		List<String> seen = List.of(get("Aa"), get("BB"), get("Aa"), get("BB"));

		assertThat(seen).containsExactly("Aa", "BB", "Aa", "BB");
	}

	@Test
	void staysRightWithMoreTextsThanSlots() {
		List<String> names = IntStream.range(0, 50_000).mapToObj((i) -> "Cliente_" + i).toList();

		List<String> once = names.stream().map(this::get).toList();
		List<String> again = names.stream().map(this::get).toList();

		assertThat(once).isEqualTo(names);
		assertThat(again).isEqualTo(names);
	}

	/** Of eight bytes, sixteen and more, one apart at either end. */
	@Test
	void tellsLongTextsApart() {
		List<String> texts = IntStream.rangeClosed(0, 40)
			.mapToObj("abcdefgh".repeat(5)::substring)
			.flatMap((text) -> Stream.of(text, text + "i", text + "j", "k" + text))
			.filter((text) -> !text.isEmpty())
			.toList();

		assertThat(texts.stream().map(this::get).toList()).isEqualTo(texts);
		assertThat(texts.stream().map(this::get).toList()).isEqualTo(texts);
	}

	@Property(tries = 500)
	void returnsWhatPlainTextReturnsOrNothing(@ForAll @Size(max = 20) List<@NotBlank String> given) {
		List<byte[]> sent = given.stream()
			.map((text) -> text.replace('\0', '0').getBytes(StandardCharsets.UTF_8))
			.toList();

		List<String> got = sent.stream().map((text) -> this.texts.get(text, 0, text.length)).toList();

		assertThat(got).isEqualTo(sent.stream().map(TextCacheTests::plainText).toList());
	}

	/** Whatever follows, and wherever the buffer ends. */
	@Property(tries = 2_000)
	void readsUpToTheQuoteWhatItWouldGet(@ForAll @Size(max = 30) byte[] text, @ForAll @Size(max = 20) byte[] behind) {
		byte[] buffer = ByteBuffer.allocate(text.length + behind.length + 2)
			.put((byte) '"')
			.put(text)
			.put((byte) '"')
			.put(behind)
			.array();
		int length = Words.endOfPlainString(buffer, 1) - 1;

		String read = this.texts.read(buffer, 1);

		assertThat(this.texts.length()).isEqualTo(length);
		assertThat(read).isEqualTo(new TextCache(32).get(buffer, 1, length))
			.isEqualTo(this.texts.get(buffer, 1, length));
	}

	private static String plainText(byte[] text) {
		String plain = PlainText.of(new String(text, StandardCharsets.UTF_8));
		return (plain != null && !plain.isEmpty()) ? plain : null;
	}

	/** Bytes that would pass for the words of a text that is known. */
	@Property(tries = 2_000)
	void refusesWhatIsNotUtf8(@ForAll @Size(min = 1, max = 24) byte[] bytes) {
		get("a text of more than sixteen bytes");

		boolean utf8 = Arrays.equals(bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));

		if (!utf8) {
			assertThat(this.texts.get(bytes, 0, bytes.length)).isNull();
		}
	}

	private String get(String text) {
		byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
		return this.texts.get(bytes, 1, bytes.length - 2);
	}

}
