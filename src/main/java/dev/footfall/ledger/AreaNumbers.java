package dev.footfall.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.Area;

/**
 * Numbers for areas, the same for ever: trails and flows name areas by them. A new area
 * gets the next one in the caller's transaction; whoever calls must {@link #forget()}
 * when that fails.
 */
final class AreaNumbers {

	/** Stands for no area. */
	static final int NONE = 0;

	private final JdbcTemplate writer;

	private final Map<Area, Integer> numbers = new HashMap<>();

	private final List<Area> areas = new ArrayList<>();

	AreaNumbers(JdbcTemplate writer) {
		this.writer = writer;
	}

	/** The number of each, in their order. */
	int[] of(List<Area> some) {
		read();
		int known = this.areas.size();
		int[] found = some.stream().mapToInt(this::known).toArray();
		List<Object[]> rows = new ArrayList<>();
		for (int number = known; number < this.areas.size(); number++) {
			Area area = this.areas.get(number);
			rows.add(new Object[] { number, area.store(), area.location() });
		}
		this.writer.batchUpdate("INSERT INTO area_number (number, store, location) VALUES (?, ?, ?)", rows);
		return found;
	}

	private int known(Area area) {
		return this.numbers.computeIfAbsent(area, (key) -> {
			this.areas.add(key);
			return this.areas.size() - 1;
		});
	}

	/** Whether it has a number. */
	boolean knows(Area area) {
		read();
		return this.numbers.containsKey(area);
	}

	/** The area that has this number. */
	Area area(int number) {
		read();
		return this.areas.get(number);
	}

	/** One more than the highest number. */
	int end() {
		read();
		return this.areas.size();
	}

	private void read() {
		if (this.areas.isEmpty()) {
			this.areas.add(null);
			this.writer.query("SELECT store, location FROM area_number ORDER BY number", (row) -> {
				Area area = new Area(row.getString(1), row.getString(2));
				this.numbers.put(area, this.areas.size());
				this.areas.add(area);
			});
		}
	}

	/** Read them from the database again. */
	void forget() {
		this.numbers.clear();
		this.areas.clear();
	}

}
