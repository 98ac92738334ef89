package dev.footfall.simulator;

import dev.footfall.broker.ReadingProducer;
import dev.footfall.reading.ReadingLine;

/**
 * Records into a topic, with their simulated time or the time at which they are sent.
 */
final class KafkaSink implements RecordSink {

	private final ReadingProducer producer;

	private final boolean simulatedTime;

	private final ReadingLine line = new ReadingLine();

	KafkaSink(ReadingProducer producer, boolean simulatedTime) {
		this.producer = producer;
		this.simulatedTime = simulatedTime;
	}

	@Override
	public ReadingLine line() {
		return this.line;
	}

	@Override
	public void commit(long timestampMillis) {
		this.producer.send(this.line.toByteArray(), this.simulatedTime ? timestampMillis : null);
		this.line.clear();
	}

	@Override
	public void flush() {
		this.producer.flush();
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
