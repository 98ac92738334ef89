package dev.footfall;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.broker.TestBroker;
import dev.footfall.pipeline.Pipeline;
import dev.footfall.testing.Footfall;
import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.FootfallJar;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The rules of counting exactly once, each against a broker that outlives the
 * application.
 */
class ExactlyOnceIntegrationTests {

	@TempDir
	static Path brokerDirectory;

	private static TestBroker broker;

	private static Admin admin;

	@TempDir
	Path directory;

	private String topic;

	@BeforeAll
	static void startBroker() {
		broker = TestBroker.start(brokerDirectory);
		admin = KafkaTools.admin(broker.bootstrapServers());
	}

	@AfterAll
	static void stopBroker() {
		admin.close();
		broker.close();
	}

	@BeforeEach
	void nameTopic() {
		this.topic = "readings-" + UUID.randomUUID();
	}

	private FootfallInThisJvm start() {
		return FootfallInThisJvm.start(this.directory, settings());
	}

	private String[] settings() {
		return new String[] { "spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
				"footfall.broker.topic=" + this.topic };
	}

	private void create(int partitions) throws Exception {
		admin.createTopics(List.of(new NewTopic(this.topic, partitions, (short) 1))).all().get();
	}

	private void send(int partition, int readings) throws Exception {
		try (KafkaProducer<byte[], byte[]> producer = KafkaTools.producer(broker.bootstrapServers(), Map.of())) {
			for (int i = 0; i < readings; i++) {
				producer.send(record(partition)).get();
			}
		}
	}

	private ProducerRecord<byte[], byte[]> record(int partition) {
		return record(partition, "{\"location\":\"Caixa\",\"duration\":1}");
	}

	private ProducerRecord<byte[], byte[]> record(int partition, String value) {
		return new ProducerRecord<>(this.topic, partition, null, value.getBytes(StandardCharsets.UTF_8));
	}

	private static void assertLedger(JsonNode metrics, long accepted, long noRecord, long declaredLost) {
		JsonNode ledger = metrics.get("ledger");
		assertThat(ledger.get("accepted").asLong()).isEqualTo(accepted);
		assertThat(ledger.get("no_record").asLong()).isEqualTo(noRecord);
		assertThat(ledger.get("declared_lost").asLong()).isEqualTo(declaredLost);
		assertThat(ledger.get("received").asLong()).isEqualTo(accepted + noRecord + declaredLost);
		assertThat(ledger.get("balanced").asBoolean()).isTrue();
		assertThat(metrics.at("/totals/visits").asLong()).isEqualTo(accepted);
	}

	@Test
	void startsEveryTimeFromTheLedgerWithAnEmptyCheckpoint() throws Exception {
		create(2);
		Path checkpoints = this.directory.resolve("checkpoints");
		String first;
		try (FootfallInThisJvm footfall = start()) {
			send(0, 10);
			footfall.awaitReceived(10);
			first = onlyFileIn(checkpoints);
		}
		assertThat(checkpoints).isEmptyDirectory();
		send(0, 5);
		send(1, 5);

		try (FootfallInThisJvm footfall = start()) {
			assertLedger(footfall.awaitReceived(20), 20, 0, 0);
			assertThat(onlyFileIn(checkpoints)).isNotEqualTo(first);
		}
	}

	private static String onlyFileIn(Path directory) throws Exception {
		try (var files = Files.list(directory)) {
			List<String> names = files.map((file) -> file.getFileName().toString()).toList();
			assertThat(names).hasSize(1);
			return names.get(0);
		}
	}

	@Test
	void declaresLostWhatKafkaDeletedBeforeItWasRead() throws Exception {
		create(1);
		try (FootfallInThisJvm footfall = start()) {
			send(0, 50);
			footfall.awaitReceived(50);
		}
		send(0, 50);
		admin.deleteRecords(Map.of(new TopicPartition(this.topic, 0), RecordsToDelete.beforeOffset(80))).all().get();

		try (FootfallInThisJvm footfall = start()) {
			assertLedger(footfall.awaitReceived(100), 70, 0, 30);
		}
	}

	@Test
	void countsATopicRecreatedLongerUnderTheSameName() throws Exception {
		create(1);
		try (FootfallInThisJvm footfall = start()) {
			send(0, 30);
			footfall.awaitReceived(30);
		}
		recreate();
		send(0, 60);

		try (FootfallInThisJvm footfall = start()) {
			assertLedger(footfall.awaitReceived(90), 90, 0, 0);
		}
	}

	@Test
	void countsATopicReplacedWhileTheQueryRuns() throws Exception {
		create(1);
		try (FootfallInThisJvm footfall = start()) {
			send(0, 30);
			footfall.awaitReceived(30);

			recreate();
			send(0, 40);

			assertLedger(footfall.awaitReceived(70), 70, 0, 0);
		}
	}

	private void recreate() throws Exception {
		admin.deleteTopics(List.of(this.topic)).all().get();
		await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
			if (!admin.listTopics().names().get().contains(this.topic)) {
				create(1);
			}
			return true;
		});
	}

	@Test
	void countsPartitionsAddedWhileRunningAndWhileStopped() throws Exception {
		create(1);
		try (FootfallInThisJvm footfall = start()) {
			send(0, 10);
			footfall.awaitReceived(10);
			admin.createPartitions(Map.of(this.topic, NewPartitions.increaseTo(2))).all().get();
			send(1, 10);
			assertLedger(footfall.awaitReceived(20), 20, 0, 0);
		}
		admin.createPartitions(Map.of(this.topic, NewPartitions.increaseTo(3))).all().get();
		send(2, 10);

		try (FootfallInThisJvm footfall = start()) {
			assertLedger(footfall.awaitReceived(30), 30, 0, 0);
		}
	}

	@Test
	void accountsForOffsetsWithoutARecordAndRaisesTheAlarm() throws Exception {
		create(1);
		try (FootfallInThisJvm footfall = start();
				KafkaProducer<byte[], byte[]> producer = KafkaTools.producer(broker.bootstrapServers(),
						Map.of("transactional.id", this.topic))) {
			producer.initTransactions();
			transaction(producer, 10, true);
			transaction(producer, 5, false);
			transaction(producer, 1, true);

			// 10 records, a marker, 5 aborted, a marker, 1 record; the last marker is not
			// passed yet.
			assertLedger(footfall.awaitReceived(18), 11, 7, 0);
			assertThat(footfall.get("/actuator/health/readiness").at("/components/ledger/details/reason").asText())
				.contains("7 offsets");
		}
	}

	private void transaction(KafkaProducer<byte[], byte[]> producer, int records, boolean commit) throws Exception {
		producer.beginTransaction();
		for (int i = 0; i < records; i++) {
			producer.send(record(0)).get();
		}
		if (commit) {
			producer.commitTransaction();
		}
		else {
			producer.abortTransaction();
		}
	}

	@Test
	void failsTheBatchWhileDeadLettersCannotBeWritten() throws Exception {
		create(1);
		try (FootfallInThisJvm footfall = start()) {
			UUID run = footfall.bean(Pipeline.class).runId();
			admin.deleteTopics(List.of(this.topic + "-dlt")).all().get();

			try (KafkaProducer<byte[], byte[]> producer = KafkaTools.producer(broker.bootstrapServers(), Map.of())) {
				producer.send(record(0, "not a reading")).get();
			}

			JsonNode metrics = footfall.awaitReceived(1);
			assertThat(metrics.at("/ledger/rejected").asInt()).isEqualTo(1);
			assertThat(footfall.bean(Pipeline.class).runId()).isNotEqualTo(run);
			assertThat(KafkaTools.readAll(broker.bootstrapServers(), this.topic + "-dlt"))
				.extracting((letter) -> letter.key())
				.containsExactly(this.topic + "/0/0");
		}
	}

	@Test
	void keepsASecondInstanceFromCounting() throws Exception {
		create(1);
		try (FootfallInThisJvm first = start();
				FootfallJar second = FootfallJar.start(FootfallJar.Place.in(this.directory.resolve("second")),
						List.of("-Xmx1g"), sameLedger())) {
			await().atMost(Duration.ofSeconds(60))
				.ignoreExceptions()
				.until(() -> stateOf(second).path("reason").asText().contains("The ledger is held by process"));
			send(0, 10);

			assertLedger(first.awaitReceived(10), 10, 0, 0);
			assertThat(stateOf(second).get("state").asText()).isEqualTo("failed");
			assertThat(second.send(second.request("/actuator/health/readiness")).statusCode()).isEqualTo(503);
		}
	}

	private String[] sameLedger() {
		return IntStream.range(0, 3)
			.mapToObj((i) -> (i < 2) ? settings()[i]
					: "spring.datasource.url=jdbc:sqlite:" + this.directory.resolve("footfall.db"))
			.toArray(String[]::new);
	}

	private static JsonNode stateOf(Footfall footfall) {
		return footfall.get("/actuator/health").at("/components/query/details");
	}

}
