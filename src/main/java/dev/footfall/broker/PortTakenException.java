package dev.footfall.broker;

/**
 * Another process listens where the embedded broker should.
 */
final class PortTakenException extends RuntimeException {

	PortTakenException(int port, Throwable cause) {
		super(("Port %d on 127.0.0.1 is taken, so the embedded Kafka broker cannot start: "
				+ "set footfall.broker.embedded.port to a free port (0 takes any), "
				+ "or spring.kafka.bootstrap-servers to the Kafka that is already there.")
			.formatted(port), cause);
	}

}
