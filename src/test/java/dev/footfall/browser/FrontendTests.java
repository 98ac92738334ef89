package dev.footfall.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page's own unit tests, run by Node.
 */
class FrontendTests {

	private static final Path TESTS = Path.of("frontend", "test");

	@Test
	@Timeout(120)
	void thePagesModulesPassTheirTests() throws Exception {
		Stream<String> command = Stream.concat(Stream.of(Installed.node(), "--test"), tests().stream());

		Process node = new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
		String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(node.waitFor()).as(output).isZero();
	}

	private static List<String> tests() throws IOException {
		try (Stream<Path> files = Files.list(TESTS)) {
			return files.map(Path::toString).filter((file) -> file.endsWith(".test.js")).sorted().toList();
		}
	}

}
