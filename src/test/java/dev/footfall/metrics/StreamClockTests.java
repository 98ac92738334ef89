package dev.footfall.metrics;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.footfall.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

class StreamClockTests {

	private static final Instant NOW = Instant.parse("2024-08-23T10:00:00Z");

	private static final Instant LONG_AGO = Instant.parse("2023-01-01T10:00:00Z");

	private final TestClock wall = new TestClock(NOW);

	private final StreamClock clock = new StreamClock(this.wall);

	@Test
	void isTheWallClockBeforeAnyReading() {
		assertStands(NOW, false);
	}

	@Test
	void isTheWallClockWhileReadingsAreLive() {
		this.clock.arrived(NOW.minus(Duration.ofMinutes(2)));

		assertStands(NOW, false);
	}

	@Test
	void isTheWallClockWhenReadingsLieAhead() {
		this.clock.arrived(NOW.plus(Duration.ofMinutes(5)));

		assertStands(NOW, false);
	}

	@Test
	void isTheNewestEventTimeWhileReadingsLag() {
		this.clock.arrived(NOW.minus(Duration.ofMinutes(2)).minusMillis(1));

		assertStands(NOW.minus(Duration.ofMinutes(2)).minusMillis(1), true);
	}

	@Test
	void neverGoesBackDuringAReplay() {
		this.clock.arrived(LONG_AGO.plusSeconds(60));
		this.clock.arrived(LONG_AGO);
		assertStands(LONG_AGO.plusSeconds(60), true);

		this.clock.arrived(LONG_AGO.plusSeconds(90));
		assertStands(LONG_AGO.plusSeconds(90), true);
	}

	@Test
	void goesOnWithAReplayForAsLongAsReadingsArrive() {
		for (int i = 0; i < 5; i++) {
			this.clock.arrived(LONG_AGO.plusSeconds(i));
			this.wall.advance(StreamClock.SILENCE.minusMillis(1));
			assertStands(LONG_AGO.plusSeconds(i), true);
		}
	}

	@Test
	void returnsToTheWallClockInSilence() {
		this.clock.arrived(LONG_AGO);
		this.wall.advance(StreamClock.SILENCE);

		assertStands(NOW.plus(StreamClock.SILENCE), false);
	}

	@Test
	void returnsToTheWallClockWithTheFirstLiveReading() {
		this.clock.arrived(LONG_AGO);
		this.clock.arrived(NOW.minusSeconds(1));

		assertStands(NOW, false);
	}

	@Test
	void anotherReplayAfterSilenceMayLieBeforeTheLastOne() {
		this.clock.arrived(LONG_AGO.plusSeconds(60));
		this.wall.advance(StreamClock.SILENCE);
		this.clock.arrived(LONG_AGO);

		assertStands(LONG_AGO, true);
	}

	/** A clock set back kept the page in the past, for as long as it was set back. */
	@Test
	void returnsToTheWallClockWhenThatIsSetBack() {
		this.clock.arrived(LONG_AGO);
		this.wall.advance(Duration.ofHours(-1));

		assertStands(NOW.minus(Duration.ofHours(1)), false);
	}

	private void assertStands(Instant now, boolean replay) {
		assertThat(this.clock.now()).isEqualTo(now);
		assertThat(this.clock.isReplay()).isEqualTo(replay);
	}

}
