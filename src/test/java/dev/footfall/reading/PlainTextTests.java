package dev.footfall.reading;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTests {

	@Property(tries = 5_000)
	void isTheStrippedTextOrRefused(@ForAll String given) {
		String stripped = given.strip();

		assertThat(PlainText.of(given)).isEqualTo(isAcceptable(stripped) ? stripped : null);
	}

	private static boolean isAcceptable(String text) {
		return text.codePointCount(0, text.length()) <= 200 && text.codePoints()
			.noneMatch((c) -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
	}

}
