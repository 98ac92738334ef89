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

import com.zaxxer.hikari.HikariConfig;
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

	LedgerDatabase(DataSourceProperties properties) {
		this.properties = properties;
		createFile();
		this.writer = new HikariDataSource(writerConfig());
		this.reader = new HikariDataSource(readerConfig());
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

	private void createFile() {
		if (isSqlite()) {
			Path file = Path.of(sqliteFile()).toAbsolutePath();
			try {
				Files.createDirectories(file.getParent());
				if (!Files.exists(file) || Files.size(file) == 0) {
					writeFirstPage();
				}
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

	private HikariConfig writerConfig() {
		HikariConfig config = config("ledger-writer", 1);
		if (isSqlite()) {
			config.addDataSourceProperty("journal_mode", "WAL");
			config.addDataSourceProperty("synchronous", "FULL");
			config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
		}
		return config;
	}

	private HikariConfig readerConfig() {
		HikariConfig config = config("ledger-reader", READERS);
		if (isSqlite()) {
			config.setConnectionInitSql("PRAGMA query_only = 1");
		}
		else {
			config.setReadOnly(true);
			// By default the driver holds only transactions to it, and readers begin
			// none.
			config.addDataSourceProperty("readOnlyMode", "always");
		}
		return config;
	}

	private HikariConfig config(String name, int connections) {
		HikariConfig config = new HikariConfig();
		config.setPoolName(name);
		config.setJdbcUrl(this.properties.determineUrl());
		config.setMaximumPoolSize(connections);
		config.setMinimumIdle(1);
		config.setConnectionTimeout(5000);
		config.setInitializationFailTimeout(-1);
		if (isSqlite()) {
			config.addDataSourceProperty("busy_timeout", "5000");
		}
		else {
			config.setUsername(this.properties.determineUsername());
			config.setPassword(this.properties.determinePassword());
			config.addDataSourceProperty("reWriteBatchedInserts", "true");
			config.addDataSourceProperty("tcpKeepAlive", "true");
		}
		return config;
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
