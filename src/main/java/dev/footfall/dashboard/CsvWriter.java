package dev.footfall.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

import dev.footfall.metrics.MetricDefinitions;

/**
 * Writes RFC 4180, which has no place for remarks: store, zone and version are columns.
 * Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP:
 * CSV injection); numbers stay numbers. The Brazilian variant is what spreadsheets open
 * there without asking: a semicolon between cells, a decimal comma and a byte order mark.
 */
final class CsvWriter implements ExportWriter {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** The wide forms are what some spreadsheets take for the narrow ones. */
	private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private final Export export;

	private final boolean brazilian;

	private final CSVFormat format;

	CsvWriter(Export export, boolean brazilian) {
		this.export = export;
		this.brazilian = brazilian;
		this.format = CSVFormat.RFC4180.builder()
			.setDelimiter(brazilian ? ';' : ',')
			.setQuoteMode(QuoteMode.MINIMAL)
			.setRecordSeparator("\r\n")
			.build();
	}

	@Override
	public String head() {
		StringBuilder text = new StringBuilder(this.brazilian ? BYTE_ORDER_MARK : "");
		print(text, Stream.concat(this.export.columns().stream(), Stream.of("zone", "definitions_version")).toList());
		return text.toString();
	}

	@Override
	public String rows(List<List<Object>> rows) {
		StringBuilder text = new StringBuilder();
		for (List<Object> row : rows) {
			List<Object> cells = new ArrayList<>(row.size() + 2);
			row.forEach((value) -> cells.add(cell(value)));
			cells.add(this.export.zone().getId());
			cells.add(MetricDefinitions.VERSION);
			print(text, cells);
		}
		return text.toString();
	}

	private Object cell(Object value) {
		if (value instanceof Number number) {
			String plain = plain(number);
			return this.brazilian ? plain.replace('.', ',') : plain;
		}
		if (value instanceof OffsetDateTime time) {
			return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
		}
		return (value != null) ? inert(value.toString()) : null;
	}

	private static String plain(Number number) {
		return (number instanceof Double) ? BigDecimal.valueOf(number.doubleValue()).toPlainString()
				: (number instanceof BigDecimal decimal) ? decimal.toPlainString() : number.toString();
	}

	/** Text that no spreadsheet calculates. */
	static String inert(String text) {
		String start = text.stripLeading();
		boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
				|| !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
		return formula ? "'" + text : text;
	}

	private void print(StringBuilder text, List<?> cells) {
		try {
			this.format.printRecord(text, cells.toArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String tail() {
		return "";
	}

}
