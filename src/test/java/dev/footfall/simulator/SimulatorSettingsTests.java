package dev.footfall.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SimulatorSettingsTests {

	private static final ObjectMapper JSON = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	/** Tuesday, 12 o'clock in the shop. */
	private static final Instant NOW = Instant.parse("2025-03-04T15:00:00Z");

	@TempDir
	Path replays;

	private Plan plan(String json) {
		return new Planner(Clock.fixed(NOW, Plans.ZONE), Plans.ZONE, this.replays).plan(settings(json));
	}

	private static SimulatorSettings settings(String json) {
		try {
			return JSON.readValue(json, SimulatorSettings.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	@Test
	void simulateABusyShopNowWhenNothingIsAskedFor() {
		Plan plan = plan("{}");

		assertThat(plan).usingRecursiveComparison()
			.ignoringFields("seed")
			.isEqualTo(new Plan(Scenario.NORMAL_DAY, Pace.rate(20), null, 0, NOW, List.of(), false, FaultSettings.NONE,
					null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"speed":60}                                              | 2025-03-03T10:00:00Z
			{"speed":60,"scenario":"lunch-rush"}                      | 2025-03-03T14:00:00Z
			{"speed":60,"scenario":"quiet-night"}                     | 2025-03-03T01:00:00Z
			{"speed":1}                                               | 2025-03-04T15:00:00Z
			{"rate":7}                                                | 2025-03-04T15:00:00Z
			{"as_fast_as_possible":true}                              | 2025-03-03T10:00:00Z
			{"as_fast_as_possible":true,"count":80000}                | 2025-02-21T10:00:00Z
			{"start_hour":9}                                          | 2025-03-04T12:00:00Z
			{"start_hour":13}                                         | 2025-03-03T16:00:00Z
			{"speed":10,"start":"2025-01-01T00:00:00Z"}               | 2025-01-01T00:00:00Z
			""")
	void beginInThePastWhenTimeIsAccelerated(String json, Instant start) {
		assertThat(plan(json).start()).isEqualTo(start);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"rate\":1,\"speed\":1}", "{\"rate\":1,\"as_fast_as_possible\":true}",
			"{\"scenario\":\"party\"}", "{\"scenario\":\"replay\"}", "{\"scenario\":\"replay\",\"file\":\"../secret\"}",
			"{\"file\":\"a.jsonl\"}", "{\"start\":\"2025-03-04T15:00:01Z\"}" })
	void areRefusedWhenTheyMakeNoSense(String json) throws Exception {
		Files.writeString(this.replays.resolve("a.jsonl"), "{}");

		assertThatThrownBy(() -> plan(json)).isInstanceOf(InvalidSettingsException.class);
	}

	@Test
	void replayAFileFromItsFirstReading() throws Exception {
		Files.writeString(this.replays.resolve("a.jsonl"),
				"not a reading\n{\"timestamp\":\"2024-08-23T09:00:00.5Z\"}\n");

		Plan plan = plan("{\"scenario\":\"replay\",\"file\":\"a.jsonl\"}");

		assertThat(plan.start()).isEqualTo(Instant.parse("2024-08-23T09:00:00.5Z"));
		assertThat(plan.pace()).isEqualTo(Pace.REAL_TIME);
	}

	@Test
	void takeOneStoreOrSeveralAndFaultsAsASwitchOrOneByOne() {
		assertThat(plan("{\"store\":\"a\"}").stores()).containsExactly("a");
		assertThat(plan("{\"stores\":[\"a\",\"b\"]}").stores()).containsExactly("a", "b");
		assertThat(plan("{\"faults\":true}").faults()).isEqualTo(FaultSettings.USUAL);
		assertThat(plan("{\"faults\":false}").faults()).isEqualTo(FaultSettings.NONE);
		assertThat(plan("{\"faults\":{\"late\":0.5}}").faults()).isEqualTo(new FaultSettings(.5, 0, 0, 0, 0, 0, 0, 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"rate\":30}", "{\"count\":1000,\"seed\":42}", "{\"scenario\":\"promotion\"}",
			"{\"store\":\"a\",\"faults\":true,\"heartbeats\":false}" })
	void agreeWhenWhatIsAskedForRuns(String json) {
		assertThat(settings(json).agreesWith(running(), Plans.ZONE)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"rate\":31}", "{\"speed\":1}", "{\"as_fast_as_possible\":true}", "{\"count\":1}",
			"{\"seed\":43}", "{\"scenario\":\"uniform\"}", "{\"store\":\"b\"}", "{\"faults\":false}",
			"{\"heartbeats\":true}", "{\"start\":\"2025-03-04T15:00:01Z\"}", "{\"start_hour\":3}" })
	void disagreeWhenAnythingElseRuns(String json) {
		assertThat(settings(json).agreesWith(running(), Plans.ZONE)).isFalse();
	}

	private static Plan running() {
		return new Plan(Scenario.PROMOTION, Pace.rate(30), 1000L, 42, NOW.minus(Duration.ofHours(1)), List.of("a"),
				false, FaultSettings.USUAL, null);
	}

}
