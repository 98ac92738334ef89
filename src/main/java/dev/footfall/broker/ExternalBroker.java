package dev.footfall.broker;

/**
 * A cluster that others run.
 *
 * @param bootstrapServers as configured
 */
record ExternalBroker(String bootstrapServers) implements Broker {

	@Override
	public void start() {
		// Not ours to start.
	}

	@Override
	public boolean isRunning() {
		return true;
	}

	@Override
	public void stop() {
		// Not ours to stop.
	}

}
