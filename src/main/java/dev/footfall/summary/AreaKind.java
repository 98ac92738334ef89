package dev.footfall.summary;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an area is for. Where people only pass, a shorter stay is already a sign of
 * interest.
 */
public enum AreaKind {

	ENTRANCE(10), CORRIDOR(10), DEPARTMENT(30), FITTING_ROOM(30), SERVICE(30), CHECKOUT(30), OTHER(30);

	private final Duration engagement;

	AreaKind(int engagementSeconds) {
		this.engagement = Duration.ofSeconds(engagementSeconds);
	}

	/** From this dwell on, a visit counts as engaged. */
	public Duration engagement() {
		return this.engagement;
	}

	/** The name in layouts and in the API. */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The kind of that name. */
	public static Optional<AreaKind> named(String wireName) {
		return Arrays.stream(values()).filter((kind) -> kind.wireName().equals(wireName)).findFirst();
	}

	/** Every name there is. */
	public static List<String> names() {
		return Arrays.stream(values()).map(AreaKind::wireName).toList();
	}

}
