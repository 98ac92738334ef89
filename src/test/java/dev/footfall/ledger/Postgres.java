package dev.footfall.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

/**
 * A PostgreSQL server of the tests. It refuses to run as root; there, the library starts
 * it in a user namespace of its own ({@code unshare}).
 */
final class Postgres implements AutoCloseable {

	private static final String USER = "postgres";

	private final EmbeddedPostgres server;

	private int databases;

	private Postgres(EmbeddedPostgres server) {
		this.server = server;
	}

	static Postgres start() {
		try {
			return new Postgres(EmbeddedPostgres.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	DataSourceProperties emptyDatabase() {
		String name = "ledger_" + ++this.databases;
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		DataSourceProperties settings = new DataSourceProperties();
		settings.setUrl(this.server.getJdbcUrl(USER, name));
		settings.setUsername(USER);
		settings.setPassword(USER);
		return settings;
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
