package dev.footfall.dashboard;

import java.time.Duration;
import java.util.Arrays;

import dev.footfall.ledger.Step;

/**
 * How long one point of a history is.
 */
enum HistoryStep {

	MINUTE("1m", Step.MINUTE, Duration.ofDays(1)), HOUR("1h", Step.HOUR, Duration.ofDays(7)),
	DAY("1d", Step.DAY, Duration.ofDays(90));

	private final String label;

	private final Step step;

	private final Duration usual;

	HistoryStep(String label, Step step, Duration usual) {
		this.label = label;
		this.step = step;
		this.usual = usual;
	}

	/**
	 * The step of that name.
	 * @throws UnknownChoiceException when there is none
	 */
	static HistoryStep labelled(String label) {
		return Arrays.stream(values())
			.filter((step) -> step.label.equals(label))
			.findFirst()
			.orElseThrow(
					() -> new UnknownChoiceException("step", Arrays.stream(values()).map(HistoryStep::label).toList()));
	}

	String label() {
		return this.label;
	}

	Step step() {
		return this.step;
	}

	/** How long a range is that names no beginning. */
	Duration usual() {
		return this.usual;
	}

}
