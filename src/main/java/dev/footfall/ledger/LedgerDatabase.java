package dev.footfall.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database behind the Ledger: one connection that writes, a few that read, and the
 * schema. Opened by the start-up thread, not by the application context, so that the page
 * can be served before.
 */
final class LedgerDatabase implements AutoCloseable {

	private static final String SQLITE = "jdbc:sqlite:";

	/** What the file of a ledger says it is: FTFL. */
	private static final int APPLICATION_ID = 0x4654464C;

	private static final int READERS = 4;

	private final DataSourceProperties properties;

	private final HikariDataSource writer;

	private final HikariDataSource reader;

	private final LedgerLock lock;

	/** Whether the file of an SQLite database is known to be there. */
	private boolean created;

	LedgerDatabase(DataSourceProperties properties) {
		this.properties = properties;
		this.writer = writers();
		this.reader = readers();
		this.lock = isSqlite() ? new FileLedgerLock(Path.of(sqliteFile() + ".lock"))
				: new PostgresLedgerLock(() -> DriverManager.getConnection(this.properties.determineUrl(),
						this.properties.determineUsername(), this.properties.determinePassword()));
	}

	private boolean isSqlite() {
		return this.properties.determineUrl().startsWith(SQLITE);
	}

	private String sqliteFile() {
		String file = this.properties.determineUrl().substring(SQLITE.length());
		int query = file.indexOf('?');
		return (query < 0) ? file : file.substring(0, query);
	}

	private synchronized void createFile() {
		if (isSqlite() && !this.created) {
			Path file = Path.of(sqliteFile()).toAbsolutePath();
			try {
				Files.createDirectories(file.getParent());
				if (!Files.exists(file) || Files.size(file) == 0) {
					writeFirstPage();
				}
				this.created = true;
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot create the ledger's directory", ex);
			}
		}
	}

	/**
	 * Whoever opens an empty SQLite file deletes its write-ahead log, also one that a
	 * writer has just begun: everything written from then on would be lost. So the file
	 * is not empty any more when the first reader comes.
	 */
	private void writeFirstPage() {
		try (Connection connection = DriverManager.getConnection(this.properties.determineUrl());
				Statement statement = connection.createStatement()) {
			statement.execute("PRAGMA application_id = " + APPLICATION_ID);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot create the ledger's file", ex);
		}
	}

	private HikariDataSource writers() {
		HikariDataSource connections = connections("ledger-writer", 1);
		if (isSqlite()) {
			connections.addDataSourceProperty("journal_mode", "WAL");
			connections.addDataSourceProperty("synchronous", "FULL");
			connections.addDataSourceProperty("transaction_mode", "IMMEDIATE");
		}
		return connections;
	}

	private HikariDataSource readers() {
		HikariDataSource connections = connections("ledger-reader", READERS);
		if (isSqlite()) {
			connections.setConnectionInitSql("PRAGMA query_only = 1");
		}
		else {
			connections.setReadOnly(true);
			// By default the driver holds only transactions to it, and readers begin
			// none.
			connections.addDataSourceProperty("readOnlyMode", "always");
		}
		return connections;
	}

	private HikariDataSource connections(String name, int most) {
		HikariDataSource connections = new Connections();
		connections.setPoolName(name);
		connections.setJdbcUrl(this.properties.determineUrl());
		connections.setMaximumPoolSize(most);
		connections.setMinimumIdle(1);
		connections.setConnectionTimeout(5000);
		connections.setInitializationFailTimeout(-1);
		if (isSqlite()) {
			connections.addDataSourceProperty("busy_timeout", "5000");
		}
		else {
			connections.setUsername(this.properties.determineUsername());
			connections.setPassword(this.properties.determinePassword());
			connections.addDataSourceProperty("reWriteBatchedInserts", "true");
			connections.addDataSourceProperty("tcpKeepAlive", "true");
		}
		return connections;
	}

	/**
	 * Connects when somebody asks for a connection, and not before: until then SQLite's
	 * library is not loaded either.
	 */
	private final class Connections extends HikariDataSource {

		@Override
		public Connection getConnection() throws SQLException {
			createFile();
			return super.getConnection();
		}

	}

	/** Bring the schema up to date; does nothing when it is. */
	void migrate() {
		schema()
			.placeholders(Map.of("clustered", isSqlite() ? "WITHOUT ROWID" : "", "bytes", isSqlite() ? "BLOB" : "BYTEA",
					"no_bytes", isSqlite() ? "x''" : "''"))
			.load()
			.migrate();
	}

	/**
	 * On PostgreSQL Flyway takes two connections at once, which the writer hasn't got.
	 */
	private FluentConfiguration schema() {
		return isSqlite() ? Flyway.configure().dataSource(this.writer)
				: Flyway.configure()
					.dataSource(this.properties.determineUrl(), this.properties.determineUsername(),
							this.properties.determinePassword());
	}

	LedgerLock lock() {
		return this.lock;
	}

	JdbcTemplate writer() {
		return new JdbcTemplate(this.writer);
	}

	TransactionTemplate transaction() {
		return new TransactionTemplate(new DataSourceTransactionManager(this.writer));
	}

	JdbcTemplate reader() {
		return new JdbcTemplate(this.reader);
	}

	/** A transaction of a reader, whose queries all see the same state. */
	TransactionTemplate snapshot() {
		TransactionTemplate snapshot = new TransactionTemplate(new DataSourceTransactionManager(this.reader));
		snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
		return snapshot;
	}

	@Override
	public void close() {
		this.lock.close();
		this.reader.close();
		this.writer.close();
	}

}
