package dev.footfall.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AreaProfilesTests {

	private static final AreaProfile DOOR = new AreaProfile("porta", List.of("Entrada"), AreaKind.ENTRANCE);

	private static final AreaProfile SHELF = new AreaProfile("vitrine", List.of("porta", "Window"), AreaKind.DEPARTMENT,
			12_500);

	private final AreaProfiles areas = new AreaProfiles(Map.of("centro", List.of(DOOR, SHELF), "sul", List.of(SHELF)));

	@Test
	void peopleWhoOnlyPassAreEngagedAfterTenSecondsOthersAfterThirty() {
		assertThat(AreaKind.values()).extracting((kind) -> kind.engagement().toSeconds())
			.containsExactly(10L, 10L, 30L, 30L, 30L, 30L, 30L);
		assertThat(this.areas.engagementMillis("centro", "Porta")).isEqualTo(10_000);
		assertThat(this.areas.kind("centro", "ENTRADA")).isEqualTo(AreaKind.ENTRANCE);
	}

	@Test
	void aLayoutsOwnThresholdWins() {
		assertThat(this.areas.engagementMillis("centro", "window")).isEqualTo(12_500);
	}

	@Test
	void whatNoLayoutKnowsHasTheUsualThresholdAndKeepsItsName() {
		assertThat(this.areas.engagementMillis("centro", "Provadores_2")).isEqualTo(30_000);
		assertThat(this.areas.engagementMillis("norte", "porta")).isEqualTo(30_000);
		assertThat(this.areas.kind("norte", "porta")).isEqualTo(AreaKind.OTHER);
		assertThat(this.areas.areaOf("norte", "Porta_1")).isEqualTo("Porta_1");
		assertThat(AreaProfiles.NONE.find("centro", "porta")).isEmpty();
	}

	@Test
	void anIdComesBeforeAnAliasAndStoresAreApart() {
		assertThat(this.areas.areaOf("centro", "porta")).isEqualTo("porta");
		assertThat(this.areas.areaOf("sul", "porta")).isEqualTo("vitrine");
	}

	@Test
	void travelsToExecutors() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(this.areas);
		}

		Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

		assertThat(read).isEqualTo(this.areas).hasSameHashCodeAs(this.areas);
	}

}
