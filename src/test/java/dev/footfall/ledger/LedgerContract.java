package dev.footfall.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

import dev.footfall.Readings;
import dev.footfall.testing.TestClock;

/**
 * What the Ledger promises on every database. Each test has an empty one.
 */
abstract class LedgerContract implements CommitContract, OwnershipContract, ReconcileContract, AccountContract,
		ReadersContract, QualityContract, SensorsContract, HistoryContract, TrailsContract, CustomersContract,
		LimitsContract, ManyAreasContract {

	private final List<LedgerInstance> instances = new ArrayList<>();

	private DataSourceProperties settings;

	private LedgerInstance instance;

	/** Settings of an empty database. */
	abstract DataSourceProperties emptyDatabase();

	@BeforeEach
	void open() {
		this.settings = emptyDatabase();
		this.instance = another("first");
	}

	@Override
	public LedgerInstance instance() {
		return this.instance;
	}

	@Override
	public LedgerInstance another(String name) {
		return another(name, new TestClock(Readings.TIME));
	}

	@Override
	public LedgerInstance another(String name, Clock clock) {
		LedgerInstance opened = LedgerInstance.open(this.settings, name, clock);
		this.instances.add(opened);
		return opened;
	}

	@Override
	public LedgerInstance elsewhere() {
		LedgerInstance opened = LedgerInstance.open(emptyDatabase(), "elsewhere");
		this.instances.add(opened);
		opened.ledger().own();
		opened.ledger().reconcile(Batches.log("A", 0, 0));
		return opened;
	}

	@AfterEach
	void close() {
		this.instances.forEach(LedgerInstance::close);
	}

}
