package dev.footfall.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A single-node Kafka broker and controller in this process, on loopback.
 * <p>
 * Kafka ends the JVM when its disk fails. Here that stops the broker alone:
 * {@link #isRunning} turns false, the page stays up, and {@link #start} tries again.
 */
final class EmbeddedBroker implements Broker {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedBroker.class);

	private static final InetAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0).getAddress();

	private final BrokerProperties properties;

	private final int port;

	private KafkaRaftServer server;

	private volatile boolean failed;

	/**
	 * @throws PortTakenException when another process listens on the configured port
	 */
	EmbeddedBroker(BrokerProperties properties) {
		this.properties = properties;
		this.port = freePort(properties.embedded().port());
		Exit.setExitProcedure(this::fail);
		Exit.setHaltProcedure(this::fail);
	}

	private static int freePort(int wanted) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(LOOPBACK, wanted));
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new PortTakenException(wanted, ex);
		}
	}

	private void fail(int status, String message) {
		this.failed = true;
		throw new IllegalStateException("The embedded broker gave up: " + message);
	}

	@Override
	public String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

	@Override
	public synchronized void start() {
		if (isRunning()) {
			return;
		}
		stop();
		Map<String, String> settings = settings(freePort(0));
		format(settings);
		this.failed = false;
		this.server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
		this.server.startup();
		logger.info("The embedded broker listens on {}", bootstrapServers());
	}

	private Map<String, String> settings(int controllerPort) {
		String directory = this.properties.embedded().directory().toAbsolutePath().toString();
		Map<String, String> settings = new HashMap<>();
		settings.put("process.roles", "broker,controller");
		settings.put("node.id", "1");
		settings.put("controller.listener.names", "CONTROLLER");
		settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
		settings.put("listeners",
				"PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(this.port, controllerPort));
		settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
		settings.put("log.dirs", directory);
		settings.put("auto.create.topics.enable", "false");
		settings.put("num.partitions", Integer.toString(this.properties.partitions()));
		settings.put("offsets.topic.replication.factor", "1");
		settings.put("offsets.topic.num.partitions", "1");
		settings.put("transaction.state.log.replication.factor", "1");
		settings.put("transaction.state.log.min.isr", "1");
		settings.put("transaction.state.log.num.partitions", "1");
		settings.put("group.initial.rebalance.delay.ms", "0");
		// One node on a laptop: small buffers instead of a server's 128 MB.
		settings.put("log.cleaner.dedupe.buffer.size", "4194304");
		settings.put("num.network.threads", "2");
		settings.put("num.io.threads", "2");
		// After a crash the controller waits for the session of the broker that is gone:
		// 9 s by default.
		settings.put("broker.session.timeout.ms", "3000");
		settings.put("broker.heartbeat.interval.ms", "500");
		if (this.properties.embedded().flushEachRecord()) {
			settings.put("log.flush.interval.messages", "1");
		}
		return settings;
	}

	private void format(Map<String, String> settings) {
		Path directory = Path.of(settings.get("log.dirs"));
		try {
			Files.createDirectories(directory);
			new Formatter()
				.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
				.setNodeId(1)
				.setClusterId(clusterId(directory))
				.addDirectory(directory.toString())
				.setMetadataLogDirectory(directory.toString())
				.setControllerListenerName("CONTROLLER")
				.setIgnoreFormatted(true)
				.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write to " + directory, ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot format " + directory, ex);
		}
	}

	/** The id the directory was formatted with, or a new one. */
	private static String clusterId(Path directory) throws IOException {
		Path properties = directory.resolve("meta.properties");
		if (!Files.exists(properties)) {
			return Uuid.randomUuid().toString();
		}
		return Files.readAllLines(properties)
			.stream()
			.filter((line) -> line.startsWith("cluster.id="))
			.map((line) -> line.substring("cluster.id=".length()))
			.collect(Collectors.joining());
	}

	@Override
	public synchronized boolean isRunning() {
		return this.server != null && !this.failed;
	}

	@Override
	public synchronized void stop() {
		if (this.server != null) {
			this.server.shutdown();
			this.server.awaitShutdown();
			this.server = null;
		}
	}

}
