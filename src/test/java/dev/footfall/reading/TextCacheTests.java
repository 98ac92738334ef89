package dev.footfall.reading;

import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextCacheTests {

	private final TextCache texts = new TextCache(1 << 14);

	@Test
	void handsOutTheSameStringAgain() {
		String first = get("Corredor_A");

		String second = get("  Corredor_A ");

		assertThat(second).isSameAs(first).isEqualTo("Corredor_A");
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

	@Property(tries = 500)
	void returnsTheStrippedTextOrRefusesIt(@ForAll @Size(max = 20) List<String> given) {
		List<String> expected = given.stream()
			.map(String::strip)
			.map((text) -> isAcceptable(text) ? text : "<refused>")
			.toList();

		List<String> got = given.stream().map(this::get).map((text) -> (text != null) ? text : "<refused>").toList();

		assertThat(got).isEqualTo(expected);
	}

	private static boolean isAcceptable(String text) {
		return text.codePointCount(0, text.length()) <= 200 && text.codePoints()
			.noneMatch((c) -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
	}

	private String get(String text) {
		return this.texts.get(("<" + text + ">").toCharArray(), 1, text.length());
	}

}
