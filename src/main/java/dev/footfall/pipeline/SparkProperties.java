package dev.footfall.pipeline;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Spark's own settings, passed through ({@code footfall.spark.conf.spark.master=…}).
 *
 * @param conf Spark settings by name; they win over those Footfall sets
 */
@ConfigurationProperties("footfall.spark")
public record SparkProperties(@DefaultValue Map<String, String> conf) {

	public SparkProperties {
		conf = Map.copyOf(conf);
	}

}
