package dev.footfall.ledger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresLedgerIntegrationTests extends LedgerContract {

	private static Postgres postgres;

	@BeforeAll
	static void start() {
		postgres = Postgres.start();
	}

	@AfterAll
	static void stop() {
		postgres.close();
	}

	@Override
	DataSourceProperties emptyDatabase() {
		return postgres.emptyDatabase();
	}

	@Test
	void isOvertakenWhenItsSessionBreaks() {
		started();
		instance().database().writer().queryForList("""
				SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
				WHERE l.locktype = 'advisory' AND d.datname = current_database()""");

		another("second").ledger().own();

		assertThatExceptionOfType(LedgerHeldException.class).isThrownBy(ledger()::own)
			.withMessageStartingWith("The ledger is held by second since ");
		assertThatExceptionOfType(LedgerHeldException.class).isThrownBy(() -> ledger().commit(Batches.visits(0, 0, 0)));
	}

	@Test
	void ownsAgainWhenItsSessionBreaksAndNobodyWasQuicker() {
		started();
		instance().database().lock().close();

		ledger().own();

		ledger().commit(Batches.visits(0, 0, 0));
	}

}
