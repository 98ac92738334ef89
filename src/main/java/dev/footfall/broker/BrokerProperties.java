package dev.footfall.broker;

import java.nio.file.Path;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where readings come from.
 *
 * @param topic the topic of readings; one that exists is used as it is
 * @param deadLetterTopic where rejected records go; the topic's name with {@code -dlt} by
 * default
 * @param partitions partitions of a topic that has to be created; 2 was the best measured
 * on two cores
 * @param replication replicas of a topic that has to be created; -1 leaves it to the
 * cluster
 * @param transactional whether producers use transactions, so that offsets without a
 * record are no alarm
 * @param embedded the broker in this process, used when no bootstrap servers are
 * configured
 */
@Validated
@ConfigurationProperties("footfall.broker")
public record BrokerProperties(@DefaultValue("footfall.readings") @NotBlank String topic, String deadLetterTopic,
		@DefaultValue("2") @Min(1) int partitions, @DefaultValue("-1") short replication,
		@DefaultValue("false") boolean transactional, @DefaultValue Embedded embedded) {

	public BrokerProperties {
		deadLetterTopic = (deadLetterTopic != null) ? deadLetterTopic : topic + "-dlt";
	}

	/**
	 * The embedded broker.
	 *
	 * @param port where it listens on 127.0.0.1; 0 takes any free port
	 * @param directory its log, kept over restarts
	 * @param flushEachRecord whether every record reaches the disk before it is
	 * acknowledged; off, an acknowledged record survives a crash of the process but not a
	 * power cut
	 */
	public record Embedded(@DefaultValue("9092") @Min(0) @Max(65535) int port,
			@DefaultValue("data/kafka") Path directory, @DefaultValue("false") boolean flushEachRecord) {
	}

}
