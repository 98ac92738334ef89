package dev.footfall.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.reading.ReadingLine;
import dev.footfall.reading.Reading;
import dev.footfall.reading.Verdict.Accepted;

import static org.assertj.core.api.Assertions.assertThat;

class UniformModelTests {

	private static final Instant LATER = Readings.TIME.plusSeconds(3600);

	@Test
	void drawsTheSameReadingsFromTheSameSeed() {
		assertThat(readings(42, Readings.TIME)).isEqualTo(readings(42, Readings.TIME));
	}

	@Test
	void drawsTheSameReadingsAtAnyTimeButForTheTime() {
		assertThat(readings(42, LATER)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("eventMillis")
			.containsExactlyElementsOf(readings(42, Readings.TIME));
	}

	@Test
	void drawsOtherReadingsFromAnotherSeed() {
		assertThat(readings(43, Readings.TIME)).isNotEqualTo(readings(42, Readings.TIME));
	}

	@Test
	void keepsItsRate() {
		List<Reading> readings = readings(42, Readings.TIME);

		long begin = Readings.TIME.toEpochMilli();
		assertThat(readings).extracting((reading) -> reading.eventMillis() - begin)
			.startsWith(0L, 50L, 100L, 150L)
			.endsWith(9_999 * 50L);
	}

	@Test
	void staysWithinItsRangesAndReachesTheirEnds() {
		List<Reading> readings = readings(7, Readings.TIME);

		assertThat(readings).allSatisfy((reading) -> {
			assertThat(reading.customer()).matches("Cliente_[1-9][0-9]{3}");
			assertThat(reading.sensor()).matches("SM-[1-9][0-9]{2}" + prefix(reading.location()));
			assertThat(reading.dwellMillis()).isBetween(5_000L, 300_000L);
			assertThat(reading.dwellMillis() % 10).isZero();
		});
		assertThat(readings.stream().map(Reading::location).distinct()).containsExactlyInAnyOrder("Entrada",
				"Corredor_A", "Corredor_B", "Sessao_de_Roupas", "Sessao_de_Eletronicos", "Caixa");
		assertThat(readings.stream().map(Reading::traffic).distinct()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8,
				9, 10);
		assertThat(readings.stream().mapToLong(Reading::dwellMillis).min().orElseThrow()).isLessThan(5_200);
		assertThat(readings.stream().mapToLong(Reading::dwellMillis).max().orElseThrow()).isGreaterThan(299_800);
	}

	private static String prefix(String location) {
		return location.substring(0, 2).toUpperCase(Locale.ROOT);
	}

	/** As the parser reads them: it accepts every one. */
	private static List<Reading> readings(long seed, Instant time) {
		UniformModel model = new UniformModel(seed, null, time.toEpochMilli(), UniformModel.USUAL_RATE);
		ReadingLine line = new ReadingLine();
		return Plans.emissions(model, 10_000).stream().map((emission) -> {
			line.clear();
			new JsonFormat().append(emission, line);
			return ((Accepted) Readings.parser().parse(line.toByteArray(), emission.dueMillis)).reading();
		}).toList();
	}

}
