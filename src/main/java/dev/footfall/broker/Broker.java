package dev.footfall.broker;

/**
 * The Kafka cluster that readings come from.
 */
public interface Broker {

	/** Addresses for clients, {@code host:port} separated by commas. */
	String bootstrapServers();

	/**
	 * Start it if it is this process's to start and does not run; blocks until it does.
	 */
	void start();

	/** Whether it runs, as far as this process is responsible for it. */
	boolean isRunning();

	/** Stop it if it is this process's to stop. */
	void stop();

}
