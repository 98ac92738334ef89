package dev.footfall.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Holds a session-level advisory lock on a connection of its own; PostgreSQL releases it
 * with the session.
 */
final class PostgresLedgerLock implements LedgerLock {

	/**
	 * Any number will do, as long as every instance uses the same: "footfall" in ASCII.
	 */
	private static final long KEY = 0x666f6f7466616c6cL;

	private static final int VALIDATION_SECONDS = 2;

	private final ConnectionSource connections;

	private Connection connection;

	PostgresLedgerLock(ConnectionSource connections) {
		this.connections = connections;
	}

	@Override
	public synchronized boolean acquire() {
		try {
			if (this.connection != null && this.connection.isValid(VALIDATION_SECONDS)) {
				return true;
			}
			close();
			this.connection = this.connections.open();
			boolean acquired = tryLock();
			if (!acquired) {
				close();
			}
			return acquired;
		}
		catch (SQLException ex) {
			throw new CannotGetJdbcConnectionException("Cannot lock the ledger", ex);
		}
	}

	private boolean tryLock() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")")) {
			return result.next() && result.getBoolean(1);
		}
	}

	@Override
	public synchronized void close() {
		try {
			if (this.connection != null) {
				this.connection.close();
			}
		}
		catch (SQLException ex) {
			// The session is gone, and the lock with it.
		}
		finally {
			this.connection = null;
		}
	}

	/** Opens a connection outside the pools. */
	interface ConnectionSource {

		Connection open() throws SQLException;

	}

}
