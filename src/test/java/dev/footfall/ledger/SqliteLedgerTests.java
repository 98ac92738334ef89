package dev.footfall.ledger;

import java.nio.file.Path;

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

	private String setting(String name) {
		return instance().database().writer().queryForObject("PRAGMA " + name, String.class);
	}

}
