package dev.footfall.metrics;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;

import dev.footfall.Readings;
import dev.footfall.ledger.LedgerInstance;
import dev.footfall.summary.ArrivalTimes;
import dev.footfall.summary.Summary;
import dev.footfall.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

class LatencyTests {

	private final TestClock clock = new TestClock(Readings.TIME);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private LedgerInstance ledger;

	private MetricsHub hub;

	private Latency latency;

	@BeforeEach
	void open(@TempDir Path directory) {
		this.ledger = LedgerInstance.sqlite(directory);
		this.hub = new MetricsHub(Readings.STORE, (store) -> ZoneOffset.UTC, this.ledger.history(), (store) -> false,
				this.clock);
		this.latency = new Latency(this.meters, this.clock, this.hub);
	}

	@AfterEach
	void close() {
		this.hub.close();
		this.ledger.close();
	}

	@Test
	void measuresFromTheTimestampInKafkaToTheCommit() {
		this.latency.committed(arrivals(80, 160, 3000));

		assertThat(timer("commit").count()).isEqualTo(3);
		assertThat(timer("commit").totalTime(TimeUnit.MILLISECONDS)).isBetween(3216.0, 3264.0);
		assertThat(timer("commit").max(TimeUnit.MILLISECONDS)).isBetween(2992.0, 3008.0);
	}

	@Test
	void leavesOutWhatIsNotLive() {
		this.latency.committed(arrivals(121_000));
		this.latency.committed(arrivals(-121_000));

		assertThat(timer("commit").count()).isZero();
	}

	@Test
	void measuresToTheEventThatShowsARecord() {
		Disposable page = this.hub.revisions().subscribe();
		Runnable before = this.latency.beforeShowing();
		this.latency.committed(arrivals(0));
		this.latency.committed(arrivals(0, 0));
		Runnable shown = this.latency.beforeShowing();
		this.clock.advance(Duration.ofMillis(160));

		before.run();
		shown.run();

		assertThat(timer("sse").count()).isEqualTo(3);
		assertThat(timer("sse").mean(TimeUnit.MILLISECONDS)).isBetween(150.0, 170.0);
		page.dispose();
	}

	/** The first page to come measured how long nobody had looked. */
	@Test
	void measuresNoEventsWhileNobodyLooks() {
		this.latency.committed(arrivals(0));
		this.clock.advance(Duration.ofSeconds(60));

		this.latency.beforeShowing().run();

		assertThat(timer("sse").count()).isZero();
	}

	@Test
	void measuresAboutAThousandOfALargeBatchWithTheSameSpread() {
		int[] ages = new int[50_000];
		for (int i = 0; i < ages.length; i++) {
			ages[i] = 1000 + i / 50;
		}

		this.latency.committed(arrivals(ages));

		assertThat(timer("commit").count()).isEqualTo(1000);
		assertThat(timer("commit").mean(TimeUnit.MILLISECONDS)).isBetween(1490.0, 1510.0);
	}

	private Timer timer(String to) {
		return this.meters.get("footfall.latency").tag("to", to).timer();
	}

	/** Records that are so many milliseconds old. */
	private ArrivalTimes arrivals(int... ages) {
		Summary summary = new Summary();
		for (int i = 0; i < ages.length; i++) {
			summary.fold(0, i, this.clock.millis() - ages[i], Readings.heartbeat());
		}
		return summary.arrivals();
	}

}
