package dev.footfall.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import dev.footfall.metrics.FeedStatus.Progress;
import dev.footfall.metrics.FeedStatus.State;
import dev.footfall.metrics.FeedStatus.Step;
import dev.footfall.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

class FeedStatusBoardTests {

	private static final Instant START = Instant.parse("2024-08-23T10:00:00Z");

	private static final Map<Step, Progress> NOTHING_READY = Map.of(Step.BROKER, Progress.STARTING, Step.LEDGER,
			Progress.STARTING, Step.QUERY, Progress.STARTING);

	private final TestClock clock = new TestClock(START);

	private final FeedStatusBoard board = new FeedStatusBoard(this.clock);

	@Test
	void beginsByStartingEverything() {
		assertThat(this.board.current()).isEqualTo(new FeedStatus(State.STARTING, NOTHING_READY, null, START));
	}

	@Test
	void saysSinceWhenAStateLasts() {
		this.clock.advance(Duration.ofSeconds(5));
		this.board.state(State.RESTARTING, "Kafka is away");
		this.clock.advance(Duration.ofSeconds(5));
		this.board.state(State.RESTARTING, "Kafka is still away");

		assertThat(this.board.current())
			.isEqualTo(new FeedStatus(State.RESTARTING, NOTHING_READY, "Kafka is still away", START.plusSeconds(5)));
	}

	@Test
	void keepsStateAndReasonWhenAStepProceeds() {
		this.board.state(State.RESTARTING, "Kafka is away");
		this.board.step(Step.LEDGER, Progress.READY);

		assertThat(this.board.current()).isEqualTo(new FeedStatus(State.RESTARTING,
				Map.of(Step.BROKER, Progress.STARTING, Step.LEDGER, Progress.READY, Step.QUERY, Progress.STARTING),
				"Kafka is away", START));
	}

	@Test
	void tellsTheCurrentStatusAndThenEveryChange() {
		StepVerifier.create(this.board.changes().map(FeedStatus::state))
			.expectNext(State.STARTING)
			.then(() -> this.board.state(State.RUNNING, null))
			.expectNext(State.RUNNING)
			.then(() -> this.board.state(State.RUNNING, null))
			.then(() -> this.board.state(State.FAILED, "held"))
			.expectNext(State.FAILED)
			.then(this.board::close)
			.expectComplete()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void tellsALateReaderOnlyTheLatest() {
		this.board.state(State.RUNNING, null);
		this.board.state(State.STOPPED, null);

		StepVerifier.create(this.board.changes().map(FeedStatus::state))
			.expectNext(State.STOPPED)
			.thenCancel()
			.verify(Duration.ofSeconds(5));
	}

}
