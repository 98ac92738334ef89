package dev.footfall.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

import static org.assertj.core.api.Assertions.assertThat;

class SqliteLedgerTests extends LedgerContract {

	@TempDir
	private Path directory;

	@Override
	DataSourceProperties emptyDatabase() {
		return LedgerInstance.sqliteSettings(this.directory.resolve("not/there/yet"));
	}

	@Test
	void commitsToAWriteAheadLogAndToTheDisk() {
		started();

		assertThat(setting("journal_mode")).isEqualTo("wal");
		assertThat(setting("synchronous")).as("2 is FULL").isEqualTo("2");
	}

	/** SQLite deletes the log of a file that is empty when the next one opens it. */
	@Test
	void doesNotLoseTheFirstWritesToAReaderThatComesAtOnce() throws IOException, SQLException {
		DataSourceProperties settings = LedgerInstance.sqliteSettings(this.directory);
		try (LedgerDatabase database = new LedgerDatabase(settings)) {
			database.writer().execute("CREATE TABLE first_write (id INTEGER)");
			assertThat(Path.of(settings.getUrl().substring("jdbc:sqlite:".length()))).isNotEmptyFile();

			try (Connection another = DriverManager.getConnection(settings.getUrl());
					Statement statement = another.createStatement()) {
				assertThat(statement.executeQuery("SELECT COUNT(*) FROM first_write").getInt(1)).isZero();
			}
			assertThat(database.reader().queryForObject("SELECT COUNT(*) FROM first_write", Long.class)).isZero();
		}
	}

	private String setting(String name) {
		return instance().database().writer().queryForObject("PRAGMA " + name, String.class);
	}

}
