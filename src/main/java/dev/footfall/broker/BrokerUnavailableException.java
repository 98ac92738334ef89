package dev.footfall.broker;

/**
 * Kafka did not answer, or not with what was asked for.
 */
public final class BrokerUnavailableException extends RuntimeException {

	BrokerUnavailableException(String message, Throwable cause) {
		super(message, cause);
	}

}
