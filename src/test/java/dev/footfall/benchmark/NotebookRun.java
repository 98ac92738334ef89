package dev.footfall.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
final class NotebookRun implements Run {

	private static final StructType SCHEMA = new StructType().add("timestamp", DataTypes.StringType)
		.add("id_sensor", DataTypes.StringType)
		.add("location", DataTypes.StringType)
		.add("customer_id", DataTypes.StringType)
		.add("movement_detected", DataTypes.BooleanType)
		.add("duration", DataTypes.DoubleType)
		.add("traffic_count", DataTypes.IntegerType);

	private volatile List<Row> rows = List.of();

	@Override
	public Map<String, AreaTotals> count(Course course) throws Exception {
		SparkSession session = SparkSession.builder()
			.master("local[*]")
			.config("spark.ui.enabled", "false")
			.config(Stopwatch.OnQueryStart.SETTING, Stopwatch.OnQueryStart.class.getName())
			.getOrCreate();
		VoidFunction2<Dataset<Row>, Long> show = (batch, id) -> this.rows = batch.collectAsList();
		StreamingQuery query = areas(session, course).writeStream()
			.outputMode("complete")
			.option("checkpointLocation", course.directory().resolve("checkpoint").toString())
			.trigger(Trigger.AvailableNow())
			.foreachBatch(show)
			.start();
		query.awaitTermination();
		Stopwatch.stop();
		return totals();
	}

	private static Dataset<Row> areas(SparkSession session, Course course) {
		return session.readStream()
			.format("kafka")
			.option("kafka.bootstrap.servers", course.bootstrapServers())
			.option("subscribe", LocalKafka.TOPIC)
			.option("startingOffsets", "earliest")
			.load()
			.select(from_json(col("value").cast("string"), SCHEMA).as("reading"))
			.select("reading.*")
			.filter(col("duration").isNotNull().and(col("location").isNotNull()))
			.groupBy("location")
			.agg(sum("duration"), sum("traffic_count"), avg("duration"));
	}

	private Map<String, AreaTotals> totals() {
		Map<String, AreaTotals> totals = new TreeMap<>();
		for (Row row : this.rows) {
			double dwellSeconds = row.getDouble(1);
			long visits = Math.round(dwellSeconds / row.getDouble(3));
			totals.put(row.getString(0), AreaTotals.of(visits, row.getLong(2), dwellSeconds));
		}
		return totals;
	}

}
