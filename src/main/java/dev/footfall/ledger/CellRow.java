package dev.footfall.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import dev.footfall.summary.Area;
import dev.footfall.summary.Tally;

/**
 * A cell as {@link CellBook} writes it.
 */
record CellRow(Step step, long start, Area area, Tally.Sums sums, byte[] dwell, byte[] customers, byte[] reached,
		long now) {

	static CellRow of(Step step, long start, Area area, Tally tally, long now) {
		return new CellRow(step, start, area, tally.sums(), tally.dwell().toBytes(), tally.customers().toBytes(),
				tally.reached().toBytes(), now);
	}

	void set(PreparedStatement row) throws SQLException {
		row.setInt(1, this.step.code());
		row.setLong(2, this.start);
		row.setString(3, this.area.store());
		row.setString(4, this.area.location());
		row.setLong(5, this.sums.visits());
		row.setLong(6, this.sums.traffic());
		row.setLong(7, this.sums.dwellMillis());
		row.setLong(8, this.sums.engaged());
		row.setLong(9, this.sums.late());
		row.setLong(10, this.sums.presentMillis());
		row.setBytes(11, this.dwell);
		row.setBytes(12, this.customers);
		row.setBytes(13, this.reached);
		row.setLong(14, this.now);
	}

}
