package dev.footfall.pipeline;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stop that was taken for a failure ended in an error in the log.
 */
class ReadingsQueryTests {

	@Test
	void isToldToStopByItsThread() {
		Thread.currentThread().interrupt();
		try {
			assertThat(ReadingsQuery.toldToStop(new IllegalStateException("Kafka closed"))).isTrue();
		}
		finally {
			Thread.interrupted();
		}
	}

	@Test
	void isToldToStopByWhatIsBehindTheException() {
		RuntimeException ex = new IllegalStateException("Interrupted", new InterruptedException());

		assertThat(ReadingsQuery.toldToStop(ex)).isTrue();
	}

	@Test
	void isNotToldToStopByAFailure() {
		assertThat(ReadingsQuery.toldToStop(new IllegalStateException("Kafka does not answer", new Exception())))
			.isFalse();
	}

}
