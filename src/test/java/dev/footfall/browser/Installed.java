package dev.footfall.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * What these tests need of the machine. Where it is missing they are skipped and say so;
 * with {@code CI=true} they fail.
 */
final class Installed {

	private Installed() {
	}

	/** The browser of {@code CHROMIUM_PATH}, or the system's. */
	static Path browser() {
		return Stream
			.of(Optional.ofNullable(System.getenv("CHROMIUM_PATH")), Optional.of("/usr/bin/chromium"),
					Optional.of("/usr/bin/chromium-browser"), Optional.of("/usr/bin/google-chrome"))
			.flatMap(Optional::stream)
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseGet(() -> missing("No Chromium: install one, or name it in CHROMIUM_PATH"));
	}

	/** Node's command. */
	static String node() {
		try {
			new ProcessBuilder("node", "--version").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return "node";
		}
		catch (IOException ex) {
			return missing("No node: install Node.js 20 or later");
		}
	}

	private static <T> T missing(String message) {
		return Boolean.parseBoolean(System.getenv("CI")) ? fail(message) : abort(message);
	}

}
