package dev.footfall.simulator;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar and messages on standard error, if somebody watches it.
 */
final class Progress implements AutoCloseable {

	private static final int WIDTH = 100;

	private static final int UPDATE_MILLIS = 200;

	private final ProgressBar bar;

	private final boolean watched;

	/** The bar draws itself once more whenever it is closed. */
	private boolean closed;

	/**
	 * @param max where it ends, or -1 if that is not known
	 */
	Progress(String task, String unit, long max, boolean quiet) {
		this.watched = !quiet && Terminal.watchesErrors();
		this.bar = this.watched ? new ProgressBarBuilder().setTaskName(task)
			.setUnit(unit, 1)
			.setInitialMax(max)
			.setStyle(ProgressBarStyle.ASCII)
			.setUpdateIntervalMillis(UPDATE_MILLIS)
			.setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
			.build() : null;
	}

	void at(long done) {
		if (this.bar != null) {
			this.bar.stepTo(done);
		}
	}

	/** Say something when all is done. */
	void end(String message) {
		close();
		if (this.watched) {
			System.err.println(message);
		}
	}

	@Override
	public void close() {
		if (this.bar != null && !this.closed) {
			this.closed = true;
			this.bar.close();
		}
	}

}
