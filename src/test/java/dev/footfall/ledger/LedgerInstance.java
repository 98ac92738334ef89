package dev.footfall.ledger;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.Readings;
import dev.footfall.summary.AreaKind;
import dev.footfall.summary.AreaProfile;
import dev.footfall.summary.AreaProfiles;
import dev.footfall.testing.TestClock;

/**
 * One instance of Footfall as its database sees it: the Ledger and the readers on it.
 */
public final class LedgerInstance implements AutoCloseable {

	/** By which days and hours are counted. */
	public static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

	private static final Map<String, String> KEYS = Map.ofEntries(Map.entry("ledger", "id"),
			Map.entry("partition_account", "topic, epoch, partition_id"), Map.entry("rejection", "reason"),
			Map.entry("area_cell", "step, start_at, store, location"), Map.entry("customer", "customer_id"),
			Map.entry("area_number", "number"), Map.entry("flow_cell", "store, step, start_at, origin, destination"),
			Map.entry("quality_minute", "minute"), Map.entry("quality_rejection", "minute, reason"),
			Map.entry("rejected_record", "topic, epoch, partition_id, record_offset"),
			Map.entry("sensor", "store, sensor_id"), Map.entry("sensor_hour", "hour, store, sensor_id"),
			Map.entry("sensor_other", "id"), Map.entry("customer_other", "id"), Map.entry("pseudonym_key", "id"));

	private static final QualityProperties QUALITY = new QualityProperties(Duration.ofDays(7));

	/** Whoever takes sensors in counts the others; the Ledger only knows how many fit. */
	private static final SensorProperties SENSORS = new SensorProperties(3, Duration.ofMinutes(15), Duration.ofDays(7),
			Duration.ofDays(30));

	private static final TrailProperties TRAILS = new TrailProperties(50, 12);

	/** Few trails at hand, and as many pairs of areas as come. */
	private static final TrailProperties ALL_PAIRS = new TrailProperties(50, 10_000);

	/** As many of both as the application keeps unless it is told otherwise. */
	private static final TrailProperties USUAL_TRAILS = new TrailProperties(50_000, 10_000);

	/** So many areas that only tests of the limits meet them. */
	static final LimitProperties LIMITS = new LimitProperties(1_500, 9_500, 20);

	/** In which the Caixa is a checkout. */
	private static final AreaProfiles LAYOUTS = new AreaProfiles(
			Map.of(Readings.STORE, List.of(new AreaProfile("Caixa", List.of(), AreaKind.CHECKOUT))));

	private final LedgerDatabase database;

	private final Ledger ledger;

	private final Clock clock;

	private LedgerInstance(LedgerDatabase database, String name, StoreZones zones, Supplier<AreaProfiles> layouts,
			TrailProperties trailProperties, LimitProperties limits, Clock clock) {
		this.database = database;
		this.clock = clock;
		JdbcTemplate writer = database.writer();
		TrailBook trails = TrailBook.on(writer, zones, layouts, trailProperties, clock);
		this.ledger = new Ledger(database, name, new Limits(writer, trails.areas(), limits),
				new PseudonymKeys(writer, PrivacyProperties.DEFAULTS, clock), trails,
				new CellBook(writer, trails.areas(), zones, clock), new QualityBook(writer, QUALITY, clock),
				new SensorBook(writer, SENSORS, clock),
				new Retention(writer, HistoryProperties.DEFAULTS, PrivacyProperties.DEFAULTS, clock), clock);
		this.ledger.open();
	}

	static LedgerInstance open(DataSourceProperties settings, String name) {
		return open(settings, name, new TestClock(Readings.TIME));
	}

	static LedgerInstance open(DataSourceProperties settings, String name, Clock clock) {
		return new LedgerInstance(new LedgerDatabase(settings), name, (store) -> ZONE, () -> LAYOUTS, TRAILS, LIMITS,
				clock);
	}

	/** An instance that keeps as much as the application does, to be measured. */
	static LedgerInstance usual(DataSourceProperties settings) {
		return new LedgerInstance(new LedgerDatabase(settings), "the benchmark", (store) -> ZONE, () -> LAYOUTS,
				USUAL_TRAILS, LimitProperties.DEFAULTS, Clock.systemUTC());
	}

	/** An instance on a new SQLite database whose stores have this zone. */
	public static LedgerInstance sqlite(Path directory, ZoneId zone, Clock clock) {
		return new LedgerInstance(new LedgerDatabase(sqliteSettings(directory)), "the test", (store) -> zone,
				() -> LAYOUTS, TRAILS, LIMITS, clock);
	}

	/** An instance on an SQLite database that may be there already. */
	public static LedgerInstance sqlite(Path file, StoreZones zones, Supplier<AreaProfiles> layouts, Clock clock) {
		DataSourceProperties settings = new DataSourceProperties();
		settings.setUrl("jdbc:sqlite:" + file);
		return new LedgerInstance(new LedgerDatabase(settings), "the test", zones, layouts, ALL_PAIRS, LIMITS, clock);
	}

	/** An instance on a new SQLite database. */
	public static LedgerInstance sqlite(Path directory) {
		return open(sqliteSettings(directory), "the test");
	}

	/**
	 * An instance on a new SQLite database by the usual settings, which lets a hundred
	 * thousand areas in.
	 */
	public static LedgerInstance roomy(Path directory) {
		return new LedgerInstance(new LedgerDatabase(sqliteSettings(directory)), "the benchmark", (store) -> ZONE,
				() -> LAYOUTS, new TrailProperties(50_000, 10_000), new LimitProperties(100_000, 1_000_000, 1_000),
				Clock.systemUTC());
	}

	static DataSourceProperties sqliteSettings(Path directory) {
		DataSourceProperties settings = new DataSourceProperties();
		settings.setUrl("jdbc:sqlite:" + directory.resolve(UUID.randomUUID() + ".db"));
		return settings;
	}

	public Ledger ledger() {
		return this.ledger;
	}

	public History history() {
		return new History(this.database);
	}

	public Customers customers() {
		return new Customers(this.database, trails());
	}

	public Flows flows() {
		return new Flows(this.database);
	}

	public Trails trails() {
		return new Trails(this.database);
	}

	public Quality quality() {
		return new Quality(this.database);
	}

	public Sensors sensors() {
		return new Sensors(this.database);
	}

	/** The clock of its retention, unless it was opened with another. */
	TestClock clock() {
		return (TestClock) this.clock;
	}

	LedgerDatabase database() {
		return this.database;
	}

	/** What became of every partition of every epoch. */
	List<PartitionRow> partitions() {
		return this.database.reader()
			.query("SELECT * FROM partition_account ORDER BY topic, epoch, partition_id",
					(row, index) -> new PartitionRow(row.getInt("epoch"), row.getInt("partition_id"),
							row.getString("topic_id"), row.getLong("first_offset"), row.getLong("next_offset"),
							row.getLong("accepted"), row.getLong("heartbeats"), row.getLong("rejected"),
							row.getLong("no_record"), row.getLong("declared_lost")));
	}

	/** Every row of every table. */
	Map<String, List<Map<String, Object>>> rows() {
		Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
		KEYS.forEach((table, key) -> rows.put(table, this.database.reader()
			.query("SELECT * FROM %s ORDER BY %s".formatted(table, key), LedgerInstance::row)));
		return rows;
	}

	/** Bytes as hexadecimal digits, which can be compared. */
	private static Map<String, Object> row(ResultSet result, int index) throws SQLException {
		Map<String, Object> row = new ColumnMapRowMapper().mapRow(result, index);
		row.replaceAll((column, value) -> (value instanceof byte[] bytes) ? HexFormat.of().formatHex(bytes) : value);
		return row;
	}

	@Override
	public void close() {
		this.database.close();
	}

	/** A row of the partitions' account; the topic is always the same. */
	record PartitionRow(int epoch, int partition, String topicId, long first, long next, long accepted, long heartbeats,
			long rejected, long noRecord, long declaredLost) {
	}

}
