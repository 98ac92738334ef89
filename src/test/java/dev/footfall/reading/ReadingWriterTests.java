package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.reading.Verdict.Accepted;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingWriterTests {

	private final ReadingWriter writer = new ReadingWriter();

	private final ReadingParser parser = Readings.parser();

	@Test
	void writesWhatASensorSends() {
		byte[] json = this.writer.write(Readings.visit().reading());

		assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("""
				{"timestamp":"2024-08-23T09:00:00.706Z","id_sensor":"SM-535BA","location":"Corredor_A",\
				"customer_id":"Cliente_2253","movement_detected":true,"duration":42.500,"traffic_count":3,\
				"store_id":"store-1"}""");
	}

	@Test
	void writesNullForAnUnknownCustomer() {
		byte[] json = this.writer.write(Readings.visit().withCustomer(null).withSensor(null).reading());

		assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"customer_id\":null", "\"id_sensor\":null");
	}

	@Test
	void leavesTheStoreToTheReceiverWhenThereIsNone() {
		byte[] json = this.writer.write(Readings.visit().withStore(null).reading());

		assertThat(this.parser.parse(json, Readings.TIME.toEpochMilli())).isEqualTo(Readings.visit().accepted());
		assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("store_id");
	}

	@Property(tries = 500)
	void writesWhatTheParserReadsBack(@ForAll("readings") Reading reading,
			@ForAll @IntRange(min = -300_000, max = 86_400_000) int delayMillis) {
		Verdict verdict = this.parser.parse(this.writer.write(reading), reading.eventMillis() + delayMillis);

		assertThat(verdict).isEqualTo(new Accepted(reading));
	}

	@Provide
	Arbitrary<Reading> readings() {
		Arbitrary<Readings> names = Combinators
			.combine(texts(), texts(), texts().injectNull(0.2), texts().injectNull(0.2))
			.as((store, location, customer, sensor) -> Readings.visit()
				.withStore(store)
				.withLocation(location)
				.withCustomer(customer)
				.withSensor(sensor));
		Arbitrary<Long> times = Arbitraries.longs()
			.between(Instant.parse("-0100-01-01T00:00:00Z").toEpochMilli(),
					Instant.parse("+11000-01-01T00:00:00Z").toEpochMilli());
		Arbitrary<Long> dwells = Arbitraries.longs().between(0, 86_400_000);
		return Combinators.combine(names, times, dwells, Arbitraries.integers().greaterOrEqual(0))
			.as((reading, time, dwell, traffic) -> reading.withTime(Instant.ofEpochMilli(time))
				.withDwell(Duration.ofMillis(dwell))
				.withTraffic(traffic)
				.reading());
	}

	private static Arbitrary<String> texts() {
		return Arbitraries.strings()
			.all()
			.ofMinLength(1)
			.ofMaxLength(120)
			.map(String::strip)
			.filter((text) -> !text.isEmpty() && text.codePoints()
				.noneMatch((c) -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE));
	}

}
