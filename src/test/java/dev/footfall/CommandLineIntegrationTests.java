package dev.footfall;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.footfall.broker.SimulationHeader;
import dev.footfall.broker.TestBroker;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.testing.CommandLineRun;
import dev.footfall.testing.Golden;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged jar's commands, each in a process of its own.
 */
class CommandLineIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(CommandLineIntegrationTests.class);

	@TempDir
	Path directory;

	private CommandLineRun run(String... arguments) {
		return CommandLineRun.of(this.directory, arguments);
	}

	@Test
	void writesReadingsAndNothingElse() {
		CommandLineRun run = run("simulate", "1000");

		assertThat(run.status()).isZero();
		assertThat(run.errors()).isEmpty();
		assertThat(run.out().lines()).hasSize(1000)
			.allSatisfy((line) -> assertThat(
					Readings.parser().parse(line.getBytes(StandardCharsets.UTF_8), Instant.now().toEpochMilli()))
				.isInstanceOf(Accepted.class));
		logger.info("1,000 readings took {} ms, the start of the JVM included", run.millis());
	}

	@Test
	void writesTheSameBytesForTheSameSeed() {
		String first = run("simulate", "500", "--faults", "--store", "a", "--store", "b").out();

		assertThat(run("simulate", "500", "--faults", "--store", "a", "--store", "b").out()).isEqualTo(first);
		assertThat(run("simulate", "500", "--faults", "--store", "a", "--store", "b", "--seed", "7").out())
			.isNotEqualTo(first);
	}

	@Test
	void writesCommaSeparatedValuesIntoAFile() throws Exception {
		Path file = this.directory.resolve("readings.csv");

		CommandLineRun run = run("simulate", "10", "--format", "csv", "--output", file.toString(), "--scenario",
				"uniform");

		assertThat(run.status()).isZero();
		assertThat(run.out()).isEmpty();
		assertThat(Files.readAllLines(file)).hasSize(11)
			.startsWith("timestamp,id_sensor,location,customer_id,movement_detected,duration,traffic_count,store_id")
			.last()
			.asString()
			.matches("2025-03-03T10:00:00\\.450Z,SM-\\d+[A-Z]+,\\w+,Cliente_\\d+,true,\\d+\\.\\d{3},\\d+,");
	}

	@Test
	void endsWellWhenItsReaderHasSeenEnough() {
		assertThat(CommandLineRun.breakPipeAfter(100_000, "simulate")).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			simulate --scenario party      | allowed: normal-day, lunch-rush, promotion, quiet-night, uniform
			simulate --format xml          | allowed: jsonl, csv
			simulate --faults colour=1     | allowed: NAME=RATE of late, duplicate
			simulate --start yesterday     | allowed: now, 2025-03-03
			simulate --speed 61            | from 1 to 60
			simulate --speed 2 --rate 2    | Only one of --speed and --rate
			simulate --colour red          | --seed
			simulate many                  | COUNT
			replay nowhere.jsonl           | There is no file nowhere.jsonl
			simulat                        | footfall simulate or footfall replay
			""")
	void saysWhatIsAllowed(String command, String allowed) {
		CommandLineRun run = run(command.split(" +"));

		assertThat(run.status()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.errors()).contains(allowed);
	}

	@Test
	void sendsToKafka() throws Exception {
		try (TestBroker broker = TestBroker.start(this.directory.resolve("broker"));
				Admin admin = KafkaTools.admin(broker.bootstrapServers())) {
			admin.createTopics(List.of(new NewTopic("simulated", 1, (short) 1), new NewTopic("replayed", 1, (short) 1)))
				.all()
				.get();
			Path file = Golden.writeTo(this.directory);

			assertThat(run("simulate", "300", "--kafka", broker.bootstrapServers(), "--topic", "simulated").status())
				.isZero();
			CommandLineRun replay = run("replay", file.toString(), "--kafka", broker.bootstrapServers(), "--topic",
					"replayed");

			assertThat(KafkaTools.readAll(broker.bootstrapServers(), "simulated")).hasSize(300)
				.allSatisfy((message) -> assertThat(
						((Accepted) Readings.parser().parse(message.value(), message.timestamp())).reading()
							.eventMillis())
					.isEqualTo(message.timestamp()))
				.allMatch((message) -> SimulationHeader.isIn(message.headers()));
			assertThat(replay.errors()).isEmpty();
			assertThat(KafkaTools.readAll(broker.bootstrapServers(), "replayed"))
				.noneMatch((message) -> SimulationHeader.isIn(message.headers()))
				.extracting((message) -> new String(message.value(), StandardCharsets.UTF_8))
				.containsExactlyElementsOf(Files.readAllLines(file));
		}
	}

	@Test
	void saysThatKafkaIsNotThere() {
		CommandLineRun run = run("simulate", "1", "--kafka", "127.0.0.1:1");

		assertThat(run.status()).isEqualTo(1);
		assertThat(run.errors()).contains("has no topic footfall.readings, or does not answer");
	}

}
