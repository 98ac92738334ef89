package dev.footfall.broker;

import java.util.List;

import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Chooses between the embedded broker and a cluster that is configured.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerProperties.class)
class BrokerConfiguration {

	@Bean(destroyMethod = "stop")
	Broker broker(Environment environment, BrokerProperties properties) {
		String configured = environment.getProperty("spring.kafka.bootstrap-servers");
		return (configured != null) ? new ExternalBroker(configured) : new EmbeddedBroker(properties);
	}

	/** Makes every auto-configured Kafka bean use the broker's address. */
	@Bean
	KafkaConnectionDetails kafkaConnectionDetails(Broker broker) {
		return () -> List.of(broker.bootstrapServers().split(","));
	}

	@Bean
	KafkaClientSettings kafkaClientSettings(Broker broker, KafkaProperties properties) {
		return KafkaClientSettings.of(broker, properties);
	}

	@Bean
	Topics topics(BrokerProperties properties, KafkaAdmin admin, KafkaClientSettings settings) {
		return new Topics(properties, admin, settings);
	}

	@Bean
	ReadingPublisher readingPublisher(BrokerProperties properties, KafkaClientSettings settings) {
		return new ReadingPublisher(properties.topic(), settings);
	}

}
