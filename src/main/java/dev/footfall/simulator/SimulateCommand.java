package dev.footfall.simulator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.footfall.broker.ReadingProducer;

/**
 * Writes a simulation to standard output, a file or Kafka.
 */
@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Writes readings of a made-up shop, one JSON object a line, to standard output.")
final class SimulateCommand implements Callable<Integer> {

	private static final String BROKEN_PIPE = "Broken pipe";

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", arity = "0..1", paramLabel = "COUNT", description = "Readings in all; endless by default.")
	private Long count;

	@Option(names = "--seed", defaultValue = "42", description = "Makes the same readings again. ${DEFAULT-VALUE}")
	private long seed;

	@Option(names = "--scenario", defaultValue = "normal-day", converter = Converters.ToScenario.class,
			description = "normal-day, lunch-rush, promotion, quiet-night or uniform. ${DEFAULT-VALUE}")
	private Scenario scenario;

	@Option(names = "--start", paramLabel = "TIME", defaultValue = "2025-03-03T07:00",
			converter = Converters.ToInstant.class,
			description = "Where simulated time begins, now or ISO 8601; in the shop's zone. ${DEFAULT-VALUE}")
	private Instant start;

	@Option(names = "--zone", defaultValue = SimulatorProperties.ZONE, description = "The shop's. ${DEFAULT-VALUE}")
	private ZoneId zone;

	@Option(names = "--speed", paramLabel = "TIMES",
			description = "1 to 60 simulated seconds a second; by default as fast as possible.")
	private Integer speed;

	@Option(names = "--rate", paramLabel = "N",
			description = "1 to 10000 readings a second, of a shop that is as busy as that takes.")
	private Integer rate;

	@Option(names = "--store", description = "A store_id; may be repeated, each is a shop. By default none is named.")
	private List<String> stores = List.of();

	@Option(names = "--heartbeats", description = "Sensors say every 30 s that they are alive.")
	private boolean heartbeats;

	@Option(names = "--faults", arity = "0..1", paramLabel = "NAME=RATE,...", fallbackValue = Converters.ToFaults.USUAL,
			converter = Converters.ToFaults.class, description = "Sensors misbehave: at the usual rates, or at these.")
	private FaultSettings faults = FaultSettings.NONE;

	@Option(names = "--format", defaultValue = "jsonl", converter = Converters.ToFormat.class,
			description = "jsonl or csv. ${DEFAULT-VALUE}")
	private EmissionWriter format;

	@Option(names = "--output", paramLabel = "FILE", description = "Instead of standard output.")
	private Path output;

	@Option(names = "--kafka", paramLabel = "HOST:PORT",
			description = "Send to Kafka instead; timestamps are simulated.")
	private String kafka;

	@Option(names = "--topic", defaultValue = "footfall.readings", description = "Its topic. ${DEFAULT-VALUE}")
	private String topic;

	@Option(names = "--quiet", description = "No progress bar.")
	private boolean quiet;

	@Override
	public Integer call() throws IOException {
		validate();
		long max = (this.count != null) ? this.count : Long.MAX_VALUE;
		try (Progress progress = new Progress("Simulating", " readings", (this.count != null) ? this.count : -1,
				this.quiet); Chain chain = new Chain(plan(), this.zone); RecordSink sink = sink()) {
			long sent = new Conveyor(chain.source(), this.format, sink, clock()).carry(max, progress::at);
			progress.end("%,d readings".formatted(sent));
			return 0;
		}
		catch (IOException ex) {
			if (this.output == null && BROKEN_PIPE.equals(ex.getMessage())) {
				return 0;
			}
			throw ex;
		}
	}

	private void validate() {
		require(this.count == null || this.count > 0, "The count must be at least 1.");
		require(this.speed == null || this.rate == null, "Only one of --speed and --rate can be chosen.");
		require(this.speed == null || (this.speed >= 1 && this.speed <= Pace.MAX_SPEED), "--speed: from 1 to 60.");
		require(this.rate == null || (this.rate >= 1 && this.rate <= 10_000), "--rate: from 1 to 10000.");
		require(this.output == null || this.kafka == null, "Only one of --output and --kafka can be chosen.");
		require(this.kafka == null || this.format instanceof JsonFormat, "Kafka gets JSON: no --format csv.");
		require(this.stores.stream().noneMatch((store) -> store.isBlank() || store.matches(".*[\",\\r\\n].*")),
				"--store: a name without quotes and commas.");
	}

	private void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new ParameterException(this.spec.commandLine(), otherwise);
		}
	}

	private Plan plan() {
		Pace pace = (this.speed != null || this.rate != null) ? new Pace(this.rate, this.speed) : Pace.UNLIMITED;
		return new Plan(this.scenario, pace, this.count, this.seed, this.start, this.stores, this.heartbeats,
				this.faults, null);
	}

	/** A file may hold the future; Kafka refuses it, and so does Footfall. */
	private SimulatedClock clock() {
		Pace pace = plan().pace();
		return (pace.isUnlimited() && this.kafka == null) ? null
				: new SimulatedClock(System::currentTimeMillis, this.start.toEpochMilli(), pace.factor());
	}

	private RecordSink sink() throws IOException {
		if (this.kafka != null) {
			return new KafkaSink(new ReadingProducer(this.kafka, this.topic, true), true);
		}
		return new LineSink(
				(this.output != null) ? Files.newOutputStream(this.output) : new FileOutputStream(FileDescriptor.out));
	}

}
