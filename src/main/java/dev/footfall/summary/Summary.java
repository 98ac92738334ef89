package dev.footfall.summary;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.footfall.reading.Reading;
import dev.footfall.reading.RejectionReason;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Heartbeat;
import dev.footfall.reading.Verdict.Rejected;

/**
 * What a set of records of one topic came to. Folding and merging change it in place; it
 * belongs to one thread at a time.
 * <p>
 * Merging is associative and commutative, and folding the concatenation of two lists
 * equals merging their folds. Only disjoint sets merge: an offset that is counted twice
 * is refused with an {@link IllegalStateException}.
 */
public final class Summary implements Serializable {

	/** The event time of a summary without accepted readings. */
	public static final long NO_EVENT = Long.MIN_VALUE;

	private final long allowedLatenessMillis;

	private final VisitedAreas areas;

	private final CustomerTallies customers = new CustomerTallies();

	private final Map<RejectionReason, Long> rejections = new EnumMap<>(RejectionReason.class);

	private final Map<Integer, PartitionAccount> partitions = new HashMap<>(4);

	private final QualityMinutes quality = new QualityMinutes();

	private final RejectedRecords rejectedRecords = new RejectedRecords();

	private final SensorTallies sensors = new SensorTallies();

	private final ArrivalTimes arrivals = new ArrivalTimes();

	private transient PartitionAccount lastAccount;

	private transient int lastPartition;

	private long otherVisits;

	private long otherDwellMillis;

	private long timestampSubstituted;

	private long newestEventMillis = NO_EVENT;

	private long late;

	private boolean simulated;

	/** An empty one, by the usual settings. */
	public Summary() {
		this(FoldSettings.DEFAULT);
	}

	/** An empty one. */
	public Summary(FoldSettings settings) {
		this.allowedLatenessMillis = settings.allowedLateness().toMillis();
		this.areas = new VisitedAreas(settings.areas(), settings.maxAreas());
	}

	/**
	 * Count one record.
	 * @param partition the record's partition
	 * @param offset the record's offset
	 * @param recordMillis the Kafka record's timestamp, milliseconds since the epoch
	 * @param verdict what the parser decided
	 */
	public void fold(int partition, long offset, long recordMillis, Verdict verdict) {
		PartitionAccount account = account(partition);
		QualityCell cell = this.quality.at(recordMillis);
		this.arrivals.add(recordMillis);
		if (verdict instanceof Accepted accepted) {
			Reading visit = accepted.reading();
			boolean isLate = recordMillis - visit.eventMillis() > this.allowedLatenessMillis;
			account.addAccepted(offset);
			cell.addAccepted(isLate, visit.timestampSubstituted());
			addVisit(accepted, partition, offset, isLate);
			this.sensors.addVisit(accepted, partition, offset);
		}
		else if (verdict instanceof Heartbeat heartbeat) {
			account.addHeartbeat(offset);
			cell.addHeartbeat(heartbeat.reading().timestampSubstituted());
			addTime(heartbeat.reading());
			this.sensors.addHeartbeat(heartbeat.reading(), partition, offset);
		}
		else {
			RejectionReason reason = ((Rejected) verdict).reason();
			account.addRejected(offset);
			cell.addRejected(reason);
			this.rejections.merge(reason, 1L, Long::sum);
		}
	}

	/** Some of the records are the simulator's. */
	public void noteSimulation() {
		this.simulated = true;
	}

	/** Whether some of the records are the simulator's. */
	public boolean holdsSimulated() {
		return this.simulated;
	}

	/** Records come by the thousand from one partition, so the last one is at hand. */
	private PartitionAccount account(int partition) {
		if (this.lastAccount == null || this.lastPartition != partition) {
			this.lastAccount = this.partitions.computeIfAbsent(partition, (key) -> new PartitionAccount());
			this.lastPartition = partition;
		}
		return this.lastAccount;
	}

	private void addVisit(Accepted accepted, int partition, long offset, boolean isLate) {
		Reading visit = accepted.reading();
		addTime(visit);
		this.late += isLate ? 1 : 0;
		this.newestEventMillis = Math.max(this.newestEventMillis, visit.eventMillis());
		AreaMinutes area = this.areas.of(accepted);
		int customer = this.customers.add(accepted, partition, offset, area.number());
		area.add(visit, customer, isLate);
	}

	private void addTime(Reading reading) {
		if (reading.timestampSubstituted()) {
			this.timestampSubstituted++;
		}
	}

	/**
	 * Take in another summary of other records.
	 * @return this
	 */
	public Summary merge(Summary other) {
		other.partitions.forEach((partition, account) -> account(partition).add(account));
		this.customers.add(other.customers, this.areas.add(other.areas));
		other.rejections.forEach((reason, records) -> this.rejections.merge(reason, records, Long::sum));
		this.sensors.add(other.sensors);
		this.arrivals.add(other.arrivals);
		this.quality.add(other.quality);
		this.rejectedRecords.add(other.rejectedRecords);
		this.otherVisits += other.otherVisits;
		this.otherDwellMillis += other.otherDwellMillis;
		this.late += other.late;
		this.simulated |= other.simulated;
		this.timestampSubstituted += other.timestampSubstituted;
		this.newestEventMillis = Math.max(this.newestEventMillis, other.newestEventMillis);
		return this;
	}

	/** Count what an area came to as another's. */
	public void redirect(Area from, Area to) {
		this.areas.redirect(from, to);
	}

	/** Keep no more of a customer than the sums, among the others'. */
	public void countAsOther(String customer) {
		CustomerTally tally = this.customers.byName().remove(customer);
		this.otherVisits += tally.visits();
		this.otherDwellMillis += tally.dwellMillis();
	}

	/** Visits of customers who are not kept one by one. */
	public long otherVisits() {
		return this.otherVisits;
	}

	/** Dwell of customers who are not kept one by one, milliseconds. */
	public long otherDwellMillis() {
		return this.otherDwellMillis;
	}

	public boolean isEmpty() {
		return this.partitions.isEmpty();
	}

	/** Records of any verdict. */
	public long records() {
		return this.partitions.values().stream().mapToLong(PartitionAccount::records).sum();
	}

	/** Visits of each area by minute. */
	public Map<Area, AreaMinutes> areas() {
		return this.areas.minutes();
	}

	/** What an area came to, which may be nothing yet. */
	public AreaMinutes area(Area area) {
		return this.areas.findOrAdd(area.store(), area.location());
	}

	/**
	 * The areas of {@link #areas()}; the visits of customers name them by their place.
	 */
	public List<Area> visitedAreas() {
		return this.areas.byNumber();
	}

	/** Customers by their pseudonym. */
	public Map<String, CustomerTally> customers() {
		return this.customers.byName();
	}

	/**
	 * Every single visit of {@link #customers()}.
	 * @param areaNumbers what stands there for each of {@link #visitedAreas()}
	 * @param room where the visits are put, and stay as long as nobody else uses it
	 */
	public CustomerVisits customerVisits(int[] areaNumbers, Visits room) {
		return this.customers.visits(areaNumbers, room);
	}

	/** Every customer's visits in order, each with its area. */
	private Map<String, List<Object>> visits() {
		Map<String, List<Object>> visits = new HashMap<>();
		CustomerVisits all = customerVisits(IntStream.range(0, visitedAreas().size()).toArray(), new Visits());
		customers().forEach((name, tally) -> visits.put(name, visits(all, tally)));
		return visits;
	}

	private List<Object> visits(CustomerVisits all, CustomerTally tally) {
		Visits sorted = new Visits();
		all.read(tally, sorted);
		sorted.sort();
		return IntStream.range(0, sorted.size())
			.<Object>mapToObj((i) -> List.of(visitedAreas().get(sorted.area(i)), sorted.millis(i), sorted.offset(i),
					sorted.partition(i)))
			.toList();
	}

	/** Rejected records by reason. */
	public Map<RejectionReason, Long> rejections() {
		return this.rejections;
	}

	/** Signs of life of each sensor, and of those beyond a cap. */
	public SensorTallies sensors() {
		return this.sensors;
	}

	/** When the newest records reached Kafka. */
	public ArrivalTimes arrivals() {
		return this.arrivals;
	}

	/** The newest rejected records; the fold adds them with their bytes. */
	public RejectedRecords rejectedRecords() {
		return this.rejectedRecords;
	}

	/** What records were worth, by the minute of their Kafka timestamp. */
	public Map<Long, QualityCell> quality() {
		return this.quality.minutes();
	}

	/** Visits that reached Kafka later than allowed. */
	public long late() {
		return this.late;
	}

	/** What each partition's records came to. */
	public Map<Integer, PartitionAccount> partitions() {
		return this.partitions;
	}

	/** Readings whose Kafka timestamp stands in for their own. */
	public long timestampSubstituted() {
		return this.timestampSubstituted;
	}

	/** The newest event time of a visit, or {@link #NO_EVENT}. */
	public long newestEventMillis() {
		return this.newestEventMillis;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof Summary other && areas().equals(other.areas()) && customers().equals(other.customers())
				&& visits().equals(other.visits()) && this.rejections.equals(other.rejections)
				&& this.partitions.equals(other.partitions) && this.timestampSubstituted == other.timestampSubstituted
				&& this.otherVisits == other.otherVisits && this.otherDwellMillis == other.otherDwellMillis
				&& this.newestEventMillis == other.newestEventMillis && this.late == other.late
				&& this.simulated == other.simulated && this.sensors.equals(other.sensors)
				&& this.arrivals.equals(other.arrivals) && this.quality.equals(other.quality)
				&& this.rejectedRecords.equals(other.rejectedRecords);
	}

	@Override
	public int hashCode() {
		return this.partitions.hashCode();
	}

	@Override
	public String toString() {
		return "areas=%s customers=%s rejections=%s partitions=%s".formatted(areas(), customers(), this.rejections,
				this.partitions);
	}

}
