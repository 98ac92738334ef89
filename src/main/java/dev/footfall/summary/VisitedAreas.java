package dev.footfall.summary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.footfall.reading.Reading;
import dev.footfall.reading.Verdict.Accepted;

/**
 * The areas of one summary, each with its minutes and with a number, by which the visits
 * of customers name it.
 */
final class VisitedAreas implements Serializable {

	private static final long serialVersionUID = 1;

	/** Stays where the summary was folded; what arrives elsewhere only merges. */
	private final transient AreaProfiles profiles;

	private final int maxAreas;

	private final Map<String, Map<String, AreaMinutes>> stores = new HashMap<>(2);

	private final List<Area> byNumber = new ArrayList<>();

	/** Null while nothing is folded. */
	private transient ByStore<AreaMinutes> hinted;

	/**
	 * None yet.
	 * @param maxAreas with so many, a visit of a new one is counted as
	 * {@link Area#OTHER}'s; merging adds all
	 */
	VisitedAreas(AreaProfiles profiles, int maxAreas) {
		this.profiles = profiles;
		this.maxAreas = maxAreas;
	}

	/** Where a visit is to be counted. */
	AreaMinutes of(Accepted accepted) {
		if (this.hinted == null) {
			this.hinted = new ByStore<>();
		}
		Reading visit = accepted.reading();
		ByHint<AreaMinutes> known = this.hinted.of(visit.store());
		AreaMinutes area = known.find(accepted.locationHint(), visit.location());
		return (area != null) ? area : searched(visit, accepted.locationHint(), known);
	}

	/** An area beyond the cap is another area of its store, or of another store. */
	private AreaMinutes searched(Reading visit, int hint, ByHint<AreaMinutes> known) {
		boolean full = this.byNumber.size() >= this.maxAreas;
		if (!full || isKnown(visit.store(), visit.location())) {
			AreaMinutes area = findOrAdd(visit.store(), visit.location());
			known.keep(hint, visit.location(), area);
			return area;
		}
		return findOrAdd(this.stores.containsKey(visit.store()) ? visit.store() : Area.OTHER, Area.OTHER);
	}

	private boolean isKnown(String store, String location) {
		return this.stores.getOrDefault(store, Map.of()).containsKey(location);
	}

	AreaMinutes findOrAdd(String store, String location) {
		Map<String, AreaMinutes> areas = this.stores.get(store);
		AreaMinutes area = (areas != null) ? areas.get(location) : null;
		if (area != null) {
			return area;
		}
		AreaProfiles known = (this.profiles != null) ? this.profiles : AreaProfiles.NONE;
		return findOrAdd(store, location, known.engagementMillis(store, location));
	}

	private AreaMinutes findOrAdd(String store, String location, long engagedMillis) {
		return this.stores.computeIfAbsent(store, (key) -> new HashMap<>())
			.computeIfAbsent(location, (key) -> add(store, location, engagedMillis));
	}

	private AreaMinutes add(String store, String location, long engagedMillis) {
		this.byNumber.add(new Area(store, location));
		return new AreaMinutes(engagedMillis, this.byNumber.size() - 1);
	}

	/**
	 * Take in those of another summary.
	 * @return the number here of each of theirs
	 */
	int[] add(VisitedAreas other) {
		int[] numbers = new int[other.byNumber.size()];
		other.stores.forEach((store, areas) -> areas.forEach((location, minutes) -> {
			AreaMinutes own = findOrAdd(store, location, minutes.engagedMillis());
			own.add(minutes);
			numbers[minutes.number()] = own.number();
		}));
		return numbers;
	}

	/** Count what an area came to as another's. */
	void redirect(Area from, Area to) {
		this.hinted = null;
		AreaMinutes minutes = this.stores.get(from.store()).remove(from.location());
		if (this.stores.get(from.store()).isEmpty()) {
			this.stores.remove(from.store());
		}
		findOrAdd(to.store(), to.location(), minutes.engagedMillis()).add(minutes);
		this.byNumber.set(minutes.number(), to);
	}

	/** All of them. */
	Map<Area, AreaMinutes> minutes() {
		Map<Area, AreaMinutes> all = new HashMap<>();
		this.stores.forEach((store, locations) -> locations
			.forEach((location, minutes) -> all.put(new Area(store, location), minutes)));
		return all;
	}

	/** An area for every number; one for several after a redirection. */
	List<Area> byNumber() {
		return this.byNumber;
	}

}
