package dev.footfall.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import dev.footfall.ledger.Ledger;
import dev.footfall.ledger.Quality;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.MetricsProperties;

/**
 * The quality of records: asked for once, or as one stream of encoded events that all
 * pages share. An event goes out at most once a second and only if something changed; it
 * is smaller than the answer, because every page gets it.
 */
@Component
class QualityReports {

	private static final Logger logger = LoggerFactory.getLogger(QualityReports.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final int EVENT_MINUTES = 60;

	private static final int EVENT_REJECTED = 10;

	private final Quality quality;

	private final Ledger ledger;

	private final MetricsHub hub;

	private final long allowedLatenessSeconds;

	private final ObjectMapper json;

	private final Clock clock;

	/** Reads the database, which Reactor's single threads are not for. */
	private final Scheduler reading = Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "footfall-quality", 60, true);

	private final Flux<String> events;

	QualityReports(Quality quality, Ledger ledger, MetricsHub hub, MetricsProperties properties, ObjectMapper json,
			Clock clock) {
		this.quality = quality;
		this.ledger = ledger;
		this.hub = hub;
		this.allowedLatenessSeconds = properties.allowedLateness().toSeconds();
		this.json = json;
		this.clock = clock;
		this.events = open();
	}

	/**
	 * The quality of records now. Blocks.
	 * @throws StartingUpException before the Ledger has been read
	 */
	QualityAnswer answer(int minutes, int rejected) {
		if (!this.hub.isReady()) {
			throw new StartingUpException();
		}
		Instant from = this.clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(minutes - 1L));
		return QualityAnswer.of(from, this.allowedLatenessSeconds, this.ledger.limitsReached(),
				this.ledger.holdsSimulated(), this.quality.report(from, rejected));
	}

	/** The current state as JSON, and every change. */
	Flux<String> events() {
		return this.events;
	}

	private Flux<String> open() {
		return this.hub.revisions()
			.onBackpressureLatest()
			.publishOn(this.reading, 1)
			.concatMap((revision) -> read().concatWith(pause()), 0)
			.distinctUntilChanged()
			.replay(1)
			.refCount();
	}

	/** A database that does not answer must not end the streams; health reports it. */
	private Mono<String> read() {
		return Mono.fromCallable(this::encode).onErrorResume((failure) -> {
			logger.debug("The quality of records could not be read", failure);
			return Mono.empty();
		});
	}

	private Mono<String> pause() {
		return Mono.delay(PAUSE, this.reading).then(Mono.empty());
	}

	private String encode() throws JsonProcessingException {
		return this.json.writeValueAsString(answer(EVENT_MINUTES, EVENT_REJECTED));
	}

}
