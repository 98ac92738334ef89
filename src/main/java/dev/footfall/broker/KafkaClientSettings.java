package dev.footfall.broker;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;

/**
 * What every Kafka client of this application has in common: the address, and security
 * from {@code spring.kafka.*}.
 *
 * @param properties Kafka's own client settings
 */
public record KafkaClientSettings(Map<String, Object> properties) {

	public KafkaClientSettings {
		properties = Map.copyOf(properties);
	}

	static KafkaClientSettings of(Broker broker, KafkaProperties kafka) {
		Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties(null));
		settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
		return new KafkaClientSettings(settings);
	}

	/** These settings and some more. */
	public Map<String, Object> with(Map<String, Object> more) {
		Map<String, Object> all = new HashMap<>(this.properties);
		all.putAll(more);
		return all;
	}

}
