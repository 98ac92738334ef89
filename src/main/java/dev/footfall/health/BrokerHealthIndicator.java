package dev.footfall.health;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

import dev.footfall.broker.Broker;
import dev.footfall.broker.BrokerUnavailableException;
import dev.footfall.broker.Topics;

/**
 * Whether Kafka answers and has the topic of readings.
 */
@Component
class BrokerHealthIndicator extends AbstractHealthIndicator {

	private final Broker broker;

	private final Topics topics;

	BrokerHealthIndicator(Broker broker, Topics topics) {
		this.broker = broker;
		this.topics = topics;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		builder.withDetail("bootstrap_servers", this.broker.bootstrapServers())
			.withDetail("topic", this.topics.readings());
		if (!this.broker.isRunning()) {
			builder.down().withDetail("reason", "The embedded broker does not run");
			return;
		}
		try {
			builder.withDetail("topic_id", this.topics.id()).up();
		}
		catch (BrokerUnavailableException ex) {
			builder.down().withDetail("reason", ex.getMessage());
		}
	}

}
