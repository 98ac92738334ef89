package dev.footfall.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes everything that was counted out of an SQLite Ledger, whose owner stays the same.
 */
final class EmptyLedger {

	/** Those that grow; each of the others has one row from the beginning. */
	private static final String TABLES = """
			SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'flyway%'
			AND name NOT IN ('ledger', 'sensor_other', 'customer_other')""";

	private EmptyLedger() {
	}

	/** While no batch is being written. */
	static void make(Path file) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
				Statement statement = connection.createStatement()) {
			for (String table : tables(statement)) {
				statement.executeUpdate("DELETE FROM " + table);
			}
			statement.executeUpdate("UPDATE ledger SET batch_id = 0, timestamp_substituted = 0, late = 0");
			statement.executeUpdate("UPDATE sensor_other SET readings = 0, heartbeats = 0");
			statement.executeUpdate("UPDATE customer_other SET visits = 0, dwell_ms = 0");
			statement.executeUpdate("VACUUM");
			statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)");
		}
	}

	private static List<String> tables(Statement statement) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(TABLES)) {
			while (rows.next()) {
				tables.add(rows.getString(1));
			}
		}
		return tables;
	}

}
