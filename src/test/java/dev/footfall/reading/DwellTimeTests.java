package dev.footfall.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DwellTimeTests {

	private static final long OUT = DwellTime.OUT_OF_RANGE;

	@Property(tries = 5_000)
	void readsEveryNumberLikeBigDecimal(@ForAll("numbers") String number) {
		BigDecimal seconds = new BigDecimal(number);
		boolean inRange = seconds.signum() >= 0 && seconds.compareTo(BigDecimal.valueOf(86_400)) <= 0;

		long millis = parse(number);

		assertThat(millis)
			.isEqualTo(inRange ? seconds.setScale(3, RoundingMode.HALF_UP).movePointRight(3).longValueExact() : OUT);
	}

	@Property(tries = 2_000)
	void readsBackEveryMillisecond(@ForAll @LongRange(min = 0, max = 86_400_000) long millis) {
		String seconds = BigDecimal.valueOf(millis, 3).toPlainString();

		assertThat(parse(seconds)).isEqualTo(millis);
		assertThat(parse(new BigDecimal(seconds).stripTrailingZeros().toString())).isEqualTo(millis);
		assertThat(parse(Double.toString(millis / 1000.0))).isEqualTo(millis);
	}

	/**
	 * A duration of 1e99999999999 seconds stopped the fold: BigDecimal throws on
	 * exponents beyond an int.
	 */
	@ParameterizedTest
	@CsvSource({ "1e99999999999,-2", "-1E+99999999999,-2", "1e-99999999999,0", "-1e-99999999999,-2", "0e99999999999,0",
			"0.00E-99999999999,0", "1e2147483647,-2", "1e-2147483648,0", "0e2147483647,0" })
	void readsExponentsOfAnySize(String number, long expected) {
		assertThat(parse(number)).isEqualTo(expected);
	}

	/** The parser hands over its own buffer, with other text around the number. */
	@Property(tries = 500)
	void looksOnlyAtItsPartOfTheBuffer(@ForAll("numbers") String number) {
		byte[] buffer = ("99" + number + "99").getBytes(StandardCharsets.US_ASCII);

		assertThat(DwellTime.parseSeconds(buffer, 2, number.length())).isEqualTo(parse(number));
	}

	@Provide
	Arbitrary<String> numbers() {
		Arbitrary<String> sign = Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just("")),
				Tuple.of(1, Arbitraries.just("-")));
		Arbitrary<String> whole = Arbitraries.oneOf(Arbitraries.longs().between(0, 90_000).map(Object::toString),
				Arbitraries.of("0", "86399", "86400", "999999", "1000000", "9223372036854775808"));
		Arbitrary<String> fraction = Arbitraries.oneOf(Arbitraries.just(""),
				Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(25).map((digits) -> "." + digits),
				Arbitraries.of(".9995", ".9994999", ".0005", ".5", ".000", ".0000", ".0004", ".0000001"));
		Arbitrary<String> exponent = Arbitraries.oneOf(Arbitraries.just(""),
				Arbitraries.integers().between(-40, 12).map((e) -> "e" + e),
				Arbitraries.integers().between(0, 5).map((e) -> "E+" + e));
		return Combinators.combine(sign, whole, fraction, exponent).as((s, w, f, e) -> s + w + f + e);
	}

	private static long parse(String number) {
		return DwellTime.parseSeconds(number.getBytes(StandardCharsets.US_ASCII), 0, number.length());
	}

}
