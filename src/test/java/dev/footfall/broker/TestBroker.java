package dev.footfall.broker;

import java.nio.file.Path;

/**
 * A broker that outlives the applications a test starts and stops.
 */
public final class TestBroker implements AutoCloseable {

	private final EmbeddedBroker broker;

	private TestBroker(EmbeddedBroker broker) {
		this.broker = broker;
	}

	public static TestBroker start(Path directory) {
		BrokerProperties.Embedded embedded = new BrokerProperties.Embedded(0, directory, false);
		EmbeddedBroker broker = new EmbeddedBroker(
				new BrokerProperties("unused", null, 1, (short) -1, false, embedded));
		broker.start();
		return new TestBroker(broker);
	}

	public String bootstrapServers() {
		return this.broker.bootstrapServers();
	}

	/** Go away; {@link #comeBack} on the same port with the same log. */
	public void goAway() {
		this.broker.stop();
	}

	public void comeBack() {
		this.broker.start();
	}

	@Override
	public void close() {
		this.broker.stop();
	}

}
