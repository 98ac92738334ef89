package dev.footfall.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import dev.footfall.reading.PseudonymKey;
import dev.footfall.summary.Summary;

/**
 * Writes batches and the offsets they account for, in one transaction each. Batches come
 * from the query's thread alone; what others change waits for the batch that is being
 * written.
 */
public final class Ledger {

	private static final Logger logger = LoggerFactory.getLogger(Ledger.class);

	private final LedgerDatabase database;

	private final JdbcTemplate writer;

	private final TransactionTemplate transaction;

	private final Ownership ownership;

	private final PartitionBook partitions;

	private final Limits limits;

	private final PseudonymKeys pseudonymKeys;

	private final TrailBook trails;

	private final MetricsBook metrics;

	private final CellBook cells;

	private final QualityBook quality;

	private final SensorBook sensors;

	private final Retention retention;

	private String topic;

	private String topicId;

	private int epoch;

	private volatile Map<Integer, Long> positions = Map.of();

	private volatile boolean simulated;

	Ledger(LedgerDatabase database, String self, Limits limits, PseudonymKeys pseudonymKeys, TrailBook trails,
			CellBook cells, QualityBook quality, SensorBook sensors, Retention retention, Clock clock) {
		this.database = database;
		this.writer = database.writer();
		this.transaction = database.transaction();
		this.ownership = new Ownership(database, self);
		this.partitions = new PartitionBook(this.writer);
		this.limits = limits;
		this.pseudonymKeys = pseudonymKeys;
		this.trails = trails;
		this.metrics = new MetricsBook(this.writer, clock);
		this.cells = cells;
		this.quality = quality;
		this.sensors = sensors;
		this.retention = retention;
	}

	/** Bring the schema up to date; does nothing when it is. */
	public void open() {
		this.database.migrate();
	}

	/**
	 * Become the one instance that writes; does nothing while it is.
	 * @throws LedgerHeldException when another instance holds the Ledger, or held it
	 * since
	 */
	public synchronized void own() {
		this.ownership.take();
	}

	/**
	 * Compare the stored positions with the log, commit what the comparison says, and
	 * find where to start: see {@link Reconciliation}.
	 * @param log the topic as it is now
	 * @return where the query has to start
	 * @throws LedgerHeldException when this instance does not own the Ledger
	 */
	public synchronized StartingPoint reconcile(TopicLog log) {
		forget();
		this.limits.restore();
		this.sensors.restore();
		this.simulated = storedSimulated();
		Reconciliation reconciliation = new Reconciliation(this.partitions, log);
		StartingPoint start = this.transaction.execute((status) -> {
			this.ownership.require();
			return reconciliation.run();
		});
		this.positions = start.offsets();
		this.topic = log.topic();
		this.topicId = log.topicId();
		this.epoch = reconciliation.epoch();
		start.notices().forEach(logger::warn);
		return start;
	}

	/**
	 * Write a batch. When this returns, the batch survives a crash and a power cut; when
	 * it throws, the caller must not go on but start again from {@link #reconcile},
	 * because the outcome may be unknown.
	 * @param summary the records of one batch, not empty
	 * @return the batch as committed
	 * @throws LedgerHeldException when another instance took the Ledger over
	 * @throws PositionConflictException when the batch does not follow the stored
	 * positions
	 */
	public synchronized CommittedBatch commit(Summary summary) {
		Map<Integer, Long> next = new HashMap<>(this.positions);
		try {
			CommittedBatch batch = write(summary, next);
			this.positions = next;
			this.simulated |= summary.holdsSimulated();
			sweep();
			return batch;
		}
		catch (RuntimeException ex) {
			forget();
			throw ex;
		}
	}

	/** Read everything from the database again. */
	private void forget() {
		this.cells.forget();
		this.trails.forget();
		this.limits.forget();
		this.pseudonymKeys.forget();
	}

	/**
	 * Forget what has been kept for long enough, a bounded number of rows; does nothing
	 * while this instance does not own the Ledger. Goes on after every batch, and has to
	 * be asked for when none comes.
	 */
	public synchronized void tidy() {
		if (this.ownership.isTaken()) {
			sweep();
		}
	}

	/**
	 * After the batch, which is committed whatever becomes of this. What goes must not
	 * come back from memory.
	 */
	private void sweep() {
		try {
			Retention.Swept swept = this.retention.sweep();
			if (swept.cells() > 0) {
				this.cells.forget();
				this.trails.forgetCells();
			}
			if (swept.customers() > 0) {
				this.trails.forgetCustomers();
			}
		}
		catch (RuntimeException ex) {
			logger.warn("What is old could not be deleted: {}", ex.getMessage());
		}
	}

	/**
	 * Delete a customer with the trail. What areas counted stays, and so do the flows
	 * between them; a reading that comes later begins anew.
	 * @param customer the pseudonym that is kept, or the id that was sent
	 * @return whether there was such a customer
	 * @throws LedgerHeldException when another instance writes the Ledger
	 */
	public synchronized boolean erase(String customer) {
		List<String> names = new ArrayList<>(List.of(customer));
		Boolean erased = this.transaction.execute((status) -> {
			this.ownership.require();
			names.addAll(this.pseudonymKeys.pseudonymsOf(customer.strip()));
			return this.metrics.erase(names);
		});
		names.forEach(this.trails::forgetCustomer);
		return erased;
	}

	private CommittedBatch write(Summary summary, Map<Integer, Long> next) {
		return this.transaction.execute((status) -> {
			long id = nextBatch(summary);
			summary.partitions()
				.forEach((partition, account) -> next.put(partition,
						this.partitions.advance(this.topic, this.epoch, partition, position(partition), account)));
			this.limits.admit(summary);
			// First, because it marks in the summary whom a checkout saw.
			this.metrics.add(summary, this.trails.add(summary));
			this.cells.add(summary);
			this.quality.add(summary, this.topic, this.epoch);
			this.sensors.add(summary.sensors());
			this.trails.finish();
			return new CommittedBatch(id, this.partitions.account());
		});
	}

	private long nextBatch(Summary summary) {
		int updated = this.writer.update("""
				UPDATE ledger SET batch_id = batch_id + 1, timestamp_substituted = timestamp_substituted + ?,
				late = late + ?, simulated = simulated | ? WHERE owner_epoch = ?""", summary.timestampSubstituted(),
				summary.late(), summary.holdsSimulated() ? 1 : 0, this.ownership.epoch());
		if (updated != 1) {
			throw this.ownership.heldByAnother();
		}
		return this.writer.queryForObject("SELECT batch_id FROM ledger", Long.class);
	}

	/** A partition that was added while the query runs begins at offset 0. */
	private long position(int partition) {
		Long position = this.positions.get(partition);
		if (position == null) {
			this.partitions.open(this.topic, this.topicId, this.epoch, partition, 0);
			return 0;
		}
		return position;
	}

	/**
	 * What makes the pseudonyms of customers; null when ids are kept as they were sent.
	 * Asked for by the owner, before every batch.
	 */
	public synchronized PseudonymKey pseudonymKey() {
		return this.pseudonymKeys.current();
	}

	/**
	 * Of what more came than is kept one by one: areas, customers, sensors, stores. Known
	 * again after a restart, as soon as the topic was looked at.
	 */
	public List<String> limitsReached() {
		Stream<String> limits = this.limits.reached().stream().map((limit) -> limit.name().toLowerCase(Locale.ROOT));
		return Stream.concat(limits, Stream.of("sensors").filter((limit) -> this.sensors.isFull())).sorted().toList();
	}

	/**
	 * Whether some of the records ever counted were the simulator's. Known as soon as the
	 * topic was looked at; for any thread.
	 */
	public boolean holdsSimulated() {
		return this.simulated;
	}

	private boolean storedSimulated() {
		return this.writer.queryForObject("SELECT simulated FROM ledger", Integer.class) != 0;
	}

	/** The next offset of each partition, as of the last batch; for any thread. */
	public Map<Integer, Long> positions() {
		return Map.copyOf(this.positions);
	}

	/** Check that the database takes writes, without changing anything. */
	public void probe() {
		this.transaction.executeWithoutResult(
				(status) -> this.writer.update("UPDATE ledger SET batch_id = batch_id WHERE owner_epoch < 0"));
	}

}
