package dev.footfall.simulator;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReplaySourceTests {

	@TempDir
	Path directory;

	@Test
	void sendsEveryLineAsItIsWhenItsReadingSaysItWas() throws Exception {
		Path file = Files.writeString(this.directory.resolve("readings.jsonl"), """
				not a reading
				{"timestamp":"2024-08-23T09:00:01Z"}\r

				{"timestamp":"2024-08-23T06:00:03-03:00" }
				{"timestamp":"2024-08-23T06:00:02"}
				{"timestamp":"9999-01-01T00:00:00Z"}
				last""");
		List<String> sent = new ArrayList<>();
		long first = ReplaySource.firstMillis(file, Plans.ZONE);
		try (ReplaySource source = new ReplaySource(file, Plans.ZONE, first)) {
			Emission line = new Emission();
			while (source.dueMillis() != Source.NEVER) {
				source.take(line);
				sent.add((line.dueMillis - first) + " " + new String(line.replayed, StandardCharsets.UTF_8));
			}
		}

		assertThat(sent).containsExactly("0 not a reading", "0 {\"timestamp\":\"2024-08-23T09:00:01Z\"}",
				"2000 {\"timestamp\":\"2024-08-23T06:00:03-03:00\" }", "2000 {\"timestamp\":\"2024-08-23T06:00:02\"}",
				"2000 {\"timestamp\":\"9999-01-01T00:00:00Z\"}", "2000 last");
	}

}
