package dev.footfall.pipeline;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.apache.spark.TaskContext;
import scala.collection.Iterator;
import scala.collection.JavaConverters;
import scala.runtime.AbstractFunction2;

import dev.footfall.broker.SimulationHeader;
import dev.footfall.reading.ParserSettings;
import dev.footfall.reading.ReadingParser;
import dev.footfall.reading.RejectionReason;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Rejected;
import dev.footfall.summary.FoldSettings;
import dev.footfall.summary.RejectedRecords;
import dev.footfall.summary.Summary;

/**
 * Reads the ranges of one task and folds their records into one summary, on an executor
 * or, if they are few, on the driver.
 * <p>
 * It takes records from Kafka's consumer as they are. Spark's own reader would turn each
 * into a row and copy it three times, which costs more than parsing it, and fails on a
 * record whose timestamp does not fit a Spark timestamp, so that one such record would
 * stop the query for good.
 * <p>
 * A class and not a lambda: Spark reads the class file of a lambda's owner before each
 * job, to see what it captures.
 */
final class Fold extends AbstractFunction2<TaskContext, Iterator<RecordRange>, Summary> implements Serializable {

	private static final long serialVersionUID = 1;

	/** Kept by each thread, because it remembers the texts it has seen. */
	private static final ThreadLocal<ReadingParser> PARSER = new ThreadLocal<>();

	private final ParserSettings parserSettings;

	private final FoldSettings foldSettings;

	private final DeadLetterSettings deadLetterSettings;

	Fold(ParserSettings parserSettings, FoldSettings foldSettings, DeadLetterSettings deadLetterSettings) {
		this.parserSettings = parserSettings;
		this.foldSettings = foldSettings;
		this.deadLetterSettings = deadLetterSettings;
	}

	@Override
	public Summary apply(TaskContext task, Iterator<RecordRange> ranges) {
		return fold(JavaConverters.seqAsJavaList(ranges.toList()));
	}

	Summary fold(List<RecordRange> ranges) {
		Summary summary = new Summary(this.foldSettings);
		ReadingParser parser = parser();
		DeadLetters deadLetters = new DeadLetters(this.deadLetterSettings);
		for (RecordRange range : ranges) {
			PartitionReader.read(range, (message) -> fold(message, parser, deadLetters, summary));
		}
		deadLetters.await();
		return summary;
	}

	private static void fold(ConsumerRecord<ByteBuffer, ByteBuffer> message, ReadingParser parser,
			DeadLetters deadLetters, Summary summary) {
		Verdict verdict = parser.parse(message.value(), message.timestamp());
		if (verdict instanceof Rejected rejected) {
			byte[] value = Utils.toNullableArray(message.value());
			deadLetters.send(message, value, rejected.reason());
			keep(message, value, rejected.reason(), parser.settings().pseudonymKey() != null,
					summary.rejectedRecords());
		}
		if (SimulationHeader.isIn(message.headers())) {
			summary.noteSimulation();
		}
		summary.fold(message.partition(), message.offset(), message.timestamp(), verdict);
	}

	private static void keep(ConsumerRecord<?, ?> message, byte[] value, RejectionReason reason, boolean withoutText,
			RejectedRecords rejected) {
		if (withoutText) {
			rejected.addWithoutText(message.partition(), message.offset(), message.timestamp(), reason, value);
		}
		else {
			rejected.add(message.partition(), message.offset(), message.timestamp(), reason, value);
		}
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
