package dev.footfall.benchmark;

import java.util.HashMap;
import java.util.Map;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The notebook's query by somebody who knows Spark: two state partitions instead of 200,
 * only the columns that are needed, only the rows that changed, and Footfall's fetch
 * sizes.
 */
final class TunedSparkRun extends NotebookRun {

	private static final StructType SCHEMA = new StructType().add("location", DataTypes.StringType)
		.add("duration", DataTypes.DoubleType)
		.add("traffic_count", DataTypes.IntegerType);

	@Override
	SparkSession.Builder builder() {
		return super.builder().config("spark.sql.shuffle.partitions", "2")
			.config("spark.sql.adaptive.enabled", "false");
	}

	@Override
	String outputMode() {
		return "update";
	}

	@Override
	StructType schema() {
		return SCHEMA;
	}

	@Override
	Map<String, String> consumer() {
		Map<String, String> options = new HashMap<>();
		TopicReader.FETCHES.forEach((name, value) -> options.put("kafka." + name, value.toString()));
		return options;
	}

}
