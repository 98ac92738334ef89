package dev.footfall.simulator;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatedClockTests {

	private final AtomicLong wall = new AtomicLong(1_000_000);

	private SimulatedClock clock(long start, double factor) {
		return new SimulatedClock(this.wall::get, start, factor);
	}

	@Test
	void passesAtItsSpeed() {
		SimulatedClock clock = clock(0, 60);

		this.wall.addAndGet(1_000);

		assertThat(clock.millis()).isEqualTo(60_000);
	}

	@Test
	void neverRunsAheadOfTheWallAndGoesOnWithItOnceItHasCaughtUp() {
		SimulatedClock clock = clock(990_000, 60);

		this.wall.addAndGet(1_000);
		assertThat(clock.millis()).isEqualTo(1_001_000);
		this.wall.addAndGet(500);
		assertThat(clock.millis()).isEqualTo(1_001_500);
	}

	@Test
	void keepsItsDistanceAtRealTime() {
		SimulatedClock clock = clock(500_000, 1);

		this.wall.addAndGet(7_000);

		assertThat(clock.millis()).isEqualTo(507_000);
	}

	@Test
	void goesOnFromWhereItIsWhenItsSpeedChanges() {
		SimulatedClock clock = clock(0, 60);
		this.wall.addAndGet(1_000);

		clock.changeFactor(2);
		this.wall.addAndGet(1_000);

		assertThat(clock.millis()).isEqualTo(62_000);
	}

	@Test
	void isAtTheWallAtOnceWhenNothingLimitsIt() {
		assertThat(clock(0, Double.POSITIVE_INFINITY).millis()).isEqualTo(1_000_000);
	}

	@Test
	void standsStillWhileTheWallIsSetBack() {
		SimulatedClock clock = clock(0, 60);

		this.wall.addAndGet(-5_000);

		assertThat(clock.millis()).isZero();
	}

}
