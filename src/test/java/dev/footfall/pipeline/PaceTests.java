package dev.footfall.pipeline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PaceTests {

	private static final long MILLISECOND = 1_000_000;

	private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - MILLISECOND);

	private final Pace pace = new Pace(Duration.ofMillis(100), this.clock::get);

	@Test
	void lateBatchIsFollowedAtOnce() {
		pass(250);
		assertThat(this.pace.next()).isZero();
	}

	@Test
	void batchesBeginAnIntervalApartHoweverLongTheyTake() {
		this.pace.next();
		pass(30);
		assertThat(waited()).isEqualTo(70 * MILLISECOND);
		pass(99);
		assertThat(waited()).isEqualTo(MILLISECOND);
	}

	@Test
	void delayIsNotCaughtUpWith() {
		this.pace.next();
		pass(1_000);
		assertThat(waited()).isZero();
		pass(40);
		assertThat(waited()).isEqualTo(60 * MILLISECOND);
	}

	@Test
	void waitIsOverWhenTheThreadIsInterrupted() {
		this.pace.next();
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(InterruptedException.class).isThrownBy(this.pace::await);
	}

	@Test
	void noIntervalIsNoWait() {
		Pace none = new Pace(Duration.ZERO, this.clock::get);
		none.next();
		assertThat(none.next()).isZero();
	}

	private long waited() {
		long wait = this.pace.next();
		this.clock.addAndGet(wait);
		return wait;
	}

	private void pass(long millis) {
		this.clock.addAndGet(millis * MILLISECOND);
	}

}
