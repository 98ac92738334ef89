package dev.footfall.dashboard;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How tables are written, and when their rows are read.
 */
class ExportsTests {

	private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

	private static Export export(List<Object> row) {
		return new Export("test", "s", ZONE, List.of("a", "b"), List.of(List.of(row)).iterator());
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\uFF1D1" })
	void leavesNothingToCalculate(String text) {
		assertThat(CsvWriter.inert(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Caixa", "Corredor-A", "1=1", "'=1", "a@b" })
	void leavesPlainTextAlone(String text) {
		assertThat(CsvWriter.inert(text)).isEqualTo(text);
	}

	@Test
	void writesTextAsRfc4180AndNumbersAsNumbers() {
		CsvWriter csv = new CsvWriter(export(List.of()), false);

		assertThat(csv.head()).isEqualTo("a,b,zone,definitions_version\r\n");
		assertThat(csv.rows(List.of(List.of("a \"quoted\", name\nof two lines", -1.5E-7), Arrays.asList(null, 7L))))
			.isEqualTo("\"a \"\"quoted\"\", name\nof two lines\",-0.00000015,America/Sao_Paulo,2\r\n"
					+ ",7,America/Sao_Paulo,2\r\n");
	}

	@Test
	void writesForBrazilianSpreadsheets() {
		CsvWriter csv = new CsvWriter(export(List.of()), true);

		assertThat(csv.head()).isEqualTo("\uFEFFa;b;zone;definitions_version\r\n");
		assertThat(csv.rows(List.of(List.of("a;b", new BigDecimal("12.500")))))
			.isEqualTo("\"a;b\";12,500;America/Sao_Paulo;2\r\n");
	}

	@Test
	void writesJsonWithoutRows() {
		JsonWriter json = new JsonWriter(export(List.of()), new ObjectMapper());

		assertThat(json.head() + json.tail()).isEqualTo(
				"{\"definitions_version\":\"2\",\"store\":\"s\",\"zone\":\"America/Sao_Paulo\",\"rows\":[\n]}\n");
	}

	/** A year of minutes was read into memory before its first row was sent. */
	@Test
	void readsNoMorePagesThanTheClientTakes() {
		AtomicInteger read = new AtomicInteger();
		Iterator<List<List<Object>>> pages = IntStream.range(0, 1_000_000)
			.mapToObj((i) -> List.of(List.<Object>of("row", read.incrementAndGet())))
			.iterator();
		Export export = new Export("test", "s", ZONE, List.of("a", "b"), pages);

		StepVerifier.create(ExportsController.body(export, new CsvWriter(export, false)), 0)
			.thenRequest(11)
			.expectNextCount(11)
			.then(() -> assertThat(read.get()).isEqualTo(10))
			.thenRequest(5)
			.expectNextCount(5)
			.then(() -> assertThat(read.get()).isEqualTo(15))
			.thenCancel()
			.verify();
	}

}
