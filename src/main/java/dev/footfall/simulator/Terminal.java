package dev.footfall.simulator;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Whether somebody watches what goes to standard error. Java itself only knows whether
 * input and output are both a terminal.
 */
final class Terminal {

	private static final long PATIENCE_SECONDS = 2;

	private Terminal() {
	}

	static boolean watchesErrors() {
		try {
			Process test = new ProcessBuilder("test", "-t", "2").redirectError(ProcessBuilder.Redirect.INHERIT)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return test.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && test.exitValue() == 0;
		}
		catch (IOException ex) {
			return System.console() != null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
