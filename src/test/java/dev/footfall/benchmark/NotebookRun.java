package dev.footfall.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.sum;

/**
 * Structured Streaming as tutorials show it, with Spark's defaults. Only the UI is off,
 * because the class path has no Jersey.
 */
class NotebookRun implements Run {

	private static final StructType SCHEMA = new StructType().add("timestamp", DataTypes.StringType)
		.add("id_sensor", DataTypes.StringType)
		.add("location", DataTypes.StringType)
		.add("customer_id", DataTypes.StringType)
		.add("movement_detected", DataTypes.BooleanType)
		.add("duration", DataTypes.DoubleType)
		.add("traffic_count", DataTypes.IntegerType);

	private final Map<String, AreaTotals> totals = new TreeMap<>();

	@Override
	public Map<String, AreaTotals> count(Course course) throws Exception {
		StreamingQuery query = query(course, (area, visits) -> {
		}).trigger(Trigger.AvailableNow()).start();
		query.awaitTermination();
		Stopwatch.stop();
		return this.totals;
	}

	@Override
	public void follow(Course course, Updates updates) throws Exception {
		query(course, updates).start().awaitTermination();
	}

	private DataStreamWriter<Row> query(Course course, Updates updates) {
		SparkSession session = builder().config("spark.ui.enabled", "false")
			.config(Stopwatch.OnQueryStart.SETTING, Stopwatch.OnQueryStart.class.getName())
			.getOrCreate();
		VoidFunction2<Dataset<Row>, Long> show = (batch, id) -> show(batch.collectAsList(), updates);
		return areas(session, course).writeStream()
			.outputMode(outputMode())
			.option("checkpointLocation", course.directory().resolve("checkpoint").toString())
			.foreachBatch(show);
	}

	/** How Spark is set up. */
	SparkSession.Builder builder() {
		return SparkSession.builder().master("local[*]");
	}

	/** Which rows a batch gives out. */
	String outputMode() {
		return "complete";
	}

	/** What is read of a reading. */
	StructType schema() {
		return SCHEMA;
	}

	/** Further settings of Kafka's consumer. */
	Map<String, String> consumer() {
		return Map.of();
	}

	private Dataset<Row> areas(SparkSession session, Course course) {
		return session.readStream()
			.format("kafka")
			.option("kafka.bootstrap.servers", course.bootstrapServers())
			.option("subscribe", course.topic())
			.option("startingOffsets", "earliest")
			.options(consumer())
			.load()
			.select(from_json(col("value").cast("string"), schema()).as("reading"))
			.select("reading.*")
			.filter(col("duration").isNotNull().and(col("location").isNotNull()))
			.groupBy("location")
			.agg(sum("duration"), sum("traffic_count"), avg("duration"));
	}

	private void show(List<Row> rows, Updates updates) {
		for (Row row : rows) {
			double dwellSeconds = row.getDouble(1);
			long visits = Math.round(dwellSeconds / row.getDouble(3));
			this.totals.put(row.getString(0), AreaTotals.of(visits, row.getLong(2), dwellSeconds));
			updates.updated(row.getString(0), visits);
		}
	}

}
