package dev.footfall.metrics.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.footfall.summary.AreaProfile;
import dev.footfall.summary.AreaProfiles;
import dev.footfall.summary.LocationKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of cases that the page's own matching is held to as well, by
 * {@code frontend/test/location.test.js}.
 */
class MatchingTests {

	private static JsonNode table() throws IOException {
		try (InputStream json = MatchingTests.class.getResourceAsStream("/layouts/matching.json")) {
			return new ObjectMapper().readTree(json);
		}
	}

	private static Stream<Arguments> cases(String name) throws IOException {
		return StreamSupport.stream(table().get(name).spliterator(), false)
			.map((pair) -> Arguments.of(pair.get(0).textValue(), pair.get(1).textValue()));
	}

	static Stream<Arguments> keys() throws IOException {
		return cases("keys");
	}

	static Stream<Arguments> areas() throws IOException {
		return cases("areas");
	}

	@ParameterizedTest
	@MethodSource("keys")
	void spellingsOfOnePlaceMeetInOneKey(String location, String key) {
		assertThat(LocationKey.of(location)).isEqualTo(key);
	}

	@ParameterizedTest
	@MethodSource("areas")
	void aLocationBelongsToTheAreaOfThatIdOrAlias(String location, String area) throws Exception {
		List<AreaProfile> areas = Layouts.read(table().get("layout").toString()).areas();

		assertThat(new AreaProfiles(Map.of("s", areas)).find("s", location).map(AreaProfile::id).orElse(null))
			.isEqualTo(area);
	}

}
