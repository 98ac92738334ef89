package dev.footfall.pipeline;

import java.util.Iterator;
import java.util.List;

import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;

import dev.footfall.reading.ParserSettings;
import dev.footfall.reading.ReadingParser;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Rejected;
import dev.footfall.summary.Summary;

/**
 * Folds the records of one task into one summary, on an executor. Reads Spark's internal
 * rows in place: turning each into a Row would cost more than parsing it.
 */
final class Fold implements FlatMapFunction<Iterator<InternalRow>, Summary> {

	/** The columns the fold expects, in this order. */
	static final String[] COLUMNS = { "partition", "offset", "timestamp", "value" };

	private static final long serialVersionUID = 1;

	private static final int MICROS_PER_MILLI = 1000;

	/** Kept by each executor thread, because it remembers the texts it has seen. */
	private static final ThreadLocal<ReadingParser> PARSER = new ThreadLocal<>();

	private final ParserSettings parserSettings;

	private final DeadLetterSettings deadLetterSettings;

	Fold(ParserSettings parserSettings, DeadLetterSettings deadLetterSettings) {
		this.parserSettings = parserSettings;
		this.deadLetterSettings = deadLetterSettings;
	}

	@Override
	public Iterator<Summary> call(Iterator<InternalRow> rows) {
		Summary summary = new Summary();
		ReadingParser parser = parser();
		DeadLetters deadLetters = new DeadLetters(this.deadLetterSettings);
		while (rows.hasNext()) {
			InternalRow row = rows.next();
			int partition = row.getInt(0);
			long offset = row.getLong(1);
			long timestampMillis = Math.floorDiv(row.getLong(2), MICROS_PER_MILLI);
			byte[] value = row.isNullAt(3) ? null : row.getBinary(3);
			Verdict verdict = parser.parse(value, timestampMillis);
			if (verdict instanceof Rejected rejected) {
				deadLetters.send(partition, offset, timestampMillis, rejected.reason(), value);
			}
			summary.fold(partition, offset, verdict);
		}
		deadLetters.await();
		return List.of(summary).iterator();
	}

	private ReadingParser parser() {
		ReadingParser parser = PARSER.get();
		if (parser == null || !parser.settings().equals(this.parserSettings)) {
			parser = new ReadingParser(this.parserSettings);
			PARSER.set(parser);
		}
		return parser;
	}

}
