package dev.footfall.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.footfall.broker.ReadingProducer;

/**
 * Sends a file of readings to Kafka, line by line as they are. Timestamps are those of
 * the moment, as Kafka's own console producer has it, so that a topic with a short
 * retention keeps old readings.
 */
@Command(name = "replay", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Sends a file of readings, one JSON object a line, to Kafka.")
final class ReplayCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "FILE", description = "JSON lines.")
	private Path file;

	@Option(names = "--kafka", paramLabel = "HOST:PORT", defaultValue = "127.0.0.1:9092",
			description = "Where Kafka is. ${DEFAULT-VALUE}")
	private String kafka;

	@Option(names = "--topic", defaultValue = "footfall.readings", description = "Its topic. ${DEFAULT-VALUE}")
	private String topic;

	@Option(names = "--speed", paramLabel = "TIMES",
			description = "1 to 60 seconds of the file a second; by default as fast as possible.")
	private Integer speed;

	@Option(names = "--zone", defaultValue = SimulatorProperties.ZONE,
			description = "Of timestamps without an offset. ${DEFAULT-VALUE}")
	private ZoneId zone;

	@Option(names = "--quiet", description = "No progress bar.")
	private boolean quiet;

	@Override
	public Integer call() throws IOException {
		if (!Files.isRegularFile(this.file)) {
			throw new ParameterException(this.spec.commandLine(), "There is no file " + this.file);
		}
		if (this.speed != null && (this.speed < 1 || this.speed > Pace.MAX_SPEED)) {
			throw new ParameterException(this.spec.commandLine(), "--speed: from 1 to 60.");
		}
		long first = ReplaySource.firstMillis(this.file, this.zone);
		SimulatedClock clock = (this.speed != null) ? new SimulatedClock(System::currentTimeMillis, first, this.speed)
				: null;
		try (Progress progress = new Progress("Replaying", " bytes", Files.size(this.file), this.quiet);
				ReplaySource source = new ReplaySource(this.file, this.zone, first);
				RecordSink sink = new KafkaSink(new ReadingProducer(this.kafka, this.topic, false), false)) {
			long sent = new Conveyor(source, new JsonFormat(), sink, clock).carry(Long.MAX_VALUE,
					(carried) -> progress.at(source.bytes()));
			progress.end("%,d readings".formatted(sent));
		}
		return 0;
	}

}
