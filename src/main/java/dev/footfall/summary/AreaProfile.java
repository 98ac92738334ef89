package dev.footfall.summary;

import java.io.Serializable;
import java.util.List;

/**
 * What a store's layout says about one of its areas.
 *
 * @param id the area
 * @param aliases other names under which sensors may report it
 * @param kind what it is for
 * @param engagementMillis from this dwell on, a visit counts as engaged
 */
public record AreaProfile(String id, List<String> aliases, AreaKind kind,
		long engagementMillis) implements Serializable {

	public AreaProfile {
		aliases = List.copyOf(aliases);
	}

	/** An area with the threshold of its kind. */
	public AreaProfile(String id, List<String> aliases, AreaKind kind) {
		this(id, aliases, kind, kind.engagement().toMillis());
	}

}
