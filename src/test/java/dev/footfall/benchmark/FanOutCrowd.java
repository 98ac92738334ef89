package dev.footfall.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.footfall.testing.Footfall;

/**
 * Very many event streams in one process and one thread. Connects them all, waits until
 * each has had its first update, measures for a while and writes what it saw.
 */
final class FanOutCrowd {

	private static final int BUFFER = 256 * 1024;

	private static final int CONNECTING_AT_ONCE = 200;

	private static final int LONGEST_MILLIS = 60_000;

	private static final long PATIENCE_NANOS = 120_000_000_000L;

	/** Long enough for the other side to look at its memory. */
	private static final long SETTLE_NANOS = 5_000_000_000L;

	private final Task task;

	private final Map<Long, Long> dueById = new HashMap<>();

	private final Set<FanOutClient> greeted = new HashSet<>();

	private final int[] delays = new int[LONGEST_MILLIS + 1];

	private final Set<Long> measuredIds = new HashSet<>();

	private long measuredUpdates;

	private int disconnects;

	private boolean measuring;

	private FanOutCrowd(Task task) {
		this.task = task;
	}

	boolean isUnknown(long id) {
		return !this.dueById.containsKey(id);
	}

	/** Take the first copy of an update: when was the newest reading it shows due? */
	void learn(long id, String json) {
		long visits = 0;
		for (JsonNode area : Footfall.json(json).path("areas")) {
			visits += area.path("visits").asLong();
		}
		this.dueById.put(id, this.task.schedule().dueMillis(Math.max(0, visits - this.task.visitsBefore() - 1)));
	}

	/** Count a copy of an update. */
	void updated(FanOutClient client, long id) {
		if (!this.measuring) {
			this.greeted.add(client);
			return;
		}
		long delay = System.currentTimeMillis() - this.dueById.get(id);
		this.delays[(int) Math.max(0, Math.min(LONGEST_MILLIS, delay))]++;
		this.measuredIds.add(id);
		this.measuredUpdates++;
	}

	private Result run() throws IOException {
		try (Selector selector = Selector.open()) {
			InetSocketAddress server = new InetSocketAddress("127.0.0.1", this.task.port());
			List<FanOutClient> dying = connect(selector, server);
			Files.createFile(Path.of(this.task.connectedFile()));
			long settled = System.nanoTime() + SETTLE_NANOS;
			turn(selector, () -> System.nanoTime() > settled);
			for (FanOutClient client : dying) {
				client.reset();
			}
			Files.createFile(Path.of(this.task.measuringFile()));
			this.measuring = true;
			long end = System.nanoTime() + this.task.seconds() * 1_000_000_000L;
			turn(selector, () -> System.nanoTime() > end);
			this.measuring = false;
		}
		return new Result(percentile(50), percentile(99), percentile(100), this.measuredUpdates,
				this.measuredIds.size(), this.disconnects);
	}

	private List<FanOutClient> connect(Selector selector, InetSocketAddress server) throws IOException {
		List<FanOutClient> dying = new ArrayList<>();
		int all = this.task.clients() + this.task.sleepers() + this.task.dying();
		for (int opened = 0; opened < all; opened++) {
			boolean asleep = opened < this.task.sleepers();
			FanOutClient client = new FanOutClient(this, selector, server, asleep);
			if (opened >= this.task.sleepers() && dying.size() < this.task.dying()) {
				dying.add(client);
			}
			int awake = opened + 1 - this.task.sleepers();
			turn(selector, () -> awake - this.greeted.size() < CONNECTING_AT_ONCE);
		}
		turn(selector, () -> this.greeted.size() == this.task.clients() + this.task.dying());
		return dying;
	}

	private void turn(Selector selector, Condition until) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
		long deadline = System.nanoTime() + PATIENCE_NANOS + this.task.seconds() * 1_000_000_000L;
		while (!until.holds()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("Only %d clients have had an update".formatted(this.greeted.size()));
			}
			selector.select(100);
			for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext();) {
				SelectionKey key = keys.next();
				keys.remove();
				if (key.isValid() && !proceed(key, buffer)) {
					this.disconnects++;
					key.cancel();
					key.channel().close();
				}
			}
		}
	}

	private static boolean proceed(SelectionKey key, ByteBuffer buffer) {
		try {
			return ((FanOutClient) key.attachment()).proceed(key, buffer);
		}
		catch (IOException ex) {
			System.out.println("A stream ended: " + ex);
			return false;
		}
	}

	private int percentile(double percent) {
		long wanted = (long) Math.ceil(percent / 100 * this.measuredUpdates);
		long seen = 0;
		for (int millis = 0; millis <= LONGEST_MILLIS; millis++) {
			seen += this.delays[millis];
			if (seen >= wanted) {
				return millis;
			}
		}
		return LONGEST_MILLIS;
	}

	private interface Condition {

		boolean holds();

	}

	/**
	 * What a crowd does.
	 *
	 * @param port of Footfall
	 * @param clients that read all they get
	 * @param sleepers that never read
	 * @param dying that vanish when the measurement begins
	 * @param seconds of measurement
	 * @param schedule of the readings
	 * @param visitsBefore that were shown before
	 * @param connectedFile appears when every client has had an update
	 * @param measuringFile appears when the measurement begins
	 * @param resultFile gets the result
	 */
	record Task(int port, int clients, int sleepers, int dying, int seconds, Schedule schedule, long visitsBefore,
			String connectedFile, String measuringFile, String resultFile) {
	}

	/**
	 * What came of it.
	 *
	 * @param p50 milliseconds from the newest reading of an update to a client
	 * @param p99 of the same
	 * @param max of the same
	 * @param updates received by all clients
	 * @param distinct different ones
	 * @param disconnects of clients by the server
	 */
	record Result(int p50, int p99, int max, long updates, int distinct, int disconnects) {
	}

	/** Is the process of a crowd. */
	static final class Main {

		private Main() {
		}

		public static void main(String[] args) throws IOException {
			ObjectMapper json = new ObjectMapper();
			Task task = json.readValue(args[0], Task.class);
			json.writeValue(Path.of(task.resultFile()).toFile(), new FanOutCrowd(task).run());
			Runtime.getRuntime().halt(0);
		}

	}

}
