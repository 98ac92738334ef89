package dev.footfall.metrics.suggestion;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.Readings;
import dev.footfall.ledger.Batches;
import dev.footfall.ledger.LedgerInstance;
import dev.footfall.metrics.Hubs;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.Window;
import dev.footfall.metrics.store.LayoutProperties;
import dev.footfall.metrics.store.Stores;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Summary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a real Ledger: what is usual is what the weeks before came to.
 */
class SuggestionsTests {

	/** A Wednesday, 14:10 in the store. */
	private static final Instant NOW = Instant.parse("2024-08-21T17:10:00Z");

	private final Hubs.Time time = new Hubs.Time(NOW);

	private LedgerInstance ledger;

	private Stores stores;

	private MetricsHub hub;

	private Suggestions suggestions;

	private long next;

	@BeforeEach
	void open(@TempDir Path directory) {
		this.ledger = LedgerInstance.sqlite(directory);
		this.ledger.ledger().own();
		this.ledger.ledger().reconcile(Batches.log("A", 0, 0));
		this.stores = new Stores(Readings.STORE, "Loja", LedgerInstance.ZONE,
				new LayoutProperties(directory.resolve("layouts"), Duration.ofSeconds(2)));
		this.hub = Hubs.on(this.ledger, this.time);
		this.suggestions = new Suggestions(this.hub, this.stores, this.ledger.history(), this.time);
	}

	@AfterEach
	void close() {
		this.hub.close();
		this.stores.close();
		this.ledger.close();
	}

	@Test
	void saysNothingBeforeTheLedgerWasRead() {
		assertThat(this.suggestions.now(Readings.STORE, Window.QUARTER)).isEmpty();
	}

	@Test
	void takesForUsualWhatTheSameHourOfTheWeeksBeforeCameTo() {
		for (int week = 1; week <= 5; week++) {
			// Sao Paulo keeps no summer time in 2024; the fifth week is too long ago.
			record("Caixa 1", NOW.minus(Duration.ofDays(7L * week)), (week < 5) ? 20 : 1000);
			record("Caixa 1", NOW.minus(Duration.ofDays(7L * week)).minus(Duration.ofHours(2)), 500);
			record("Caixa 1", NOW.minus(Duration.ofDays(7L * week - 1)), 500);
		}
		record("caixa-1", NOW.minusSeconds(60), 25);
		this.hub.restore();

		Advice advice = this.suggestions.now(Readings.STORE, Window.QUARTER).orElseThrow();

		assertThat(advice.usualWeeks()).isEqualTo(4);
		assertThat(advice.visits()).isEqualTo(25);
		assertThat(advice.missingVisits()).isEqualTo(75);
	}

	@Test
	void findsASurgeAndAQueueAtTheCheckout() {
		record("Caixa", NOW.minus(Duration.ofDays(7)), 40);
		record("Caixa", NOW.minus(Duration.ofDays(14)), 40);
		record("Caixa", NOW.minusSeconds(60), 50);
		this.hub.restore();

		Advice advice = this.suggestions.now(Readings.STORE, Window.QUARTER).orElseThrow();

		assertThat(advice.suggestions()).extracting(Suggestion::rule, Suggestion::area)
			.satisfies((found) -> assertThat(found.toString()).isEqualTo("[(QUEUE, \"caixa\"), (SURGE, \"caixa\")]"));
		assertThat(advice.suggestions().get(1).reference()).isEqualTo(10);
		assertThat(advice.suggestions().get(0).reference()).isEqualTo(40 * 42.5 / 3600);
		assertThat(this.suggestions.now(Readings.STORE, Window.TODAY).orElseThrow().suggestions()).isEmpty();
	}

	@Test
	void answersTheSameForAWhile() {
		this.hub.restore();
		Advice first = this.suggestions.recent(Readings.STORE, Window.QUARTER).orElseThrow();
		record("Caixa", NOW.minusSeconds(60), 120);
		this.hub.restore();

		assertThat(this.suggestions.recent(Readings.STORE, Window.QUARTER)).containsSame(first);
		this.time.advance(Suggestions.PAUSE);
		assertThat(this.suggestions.recent(Readings.STORE, Window.QUARTER).orElseThrow().visits()).isEqualTo(120);
	}

	private void record(String location, Instant at, int visits) {
		List<Verdict> records = new ArrayList<>();
		IntStream.range(0, visits)
			.forEach((i) -> records.add(Readings.visit().withLocation(location).withTime(at).accepted()));
		Summary summary = Batches.records(0, this.next, records.toArray(Verdict[]::new));
		this.next += visits;
		this.ledger.ledger().commit(summary);
	}

}
