package dev.footfall.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import dev.footfall.metrics.Latency;
import dev.footfall.metrics.MetricsHub;

/**
 * One stream of encoded updates per view, shared by all pages that look at it and gone
 * with the last of them. An update goes out at once, and then none before a pause; the
 * latest state wins.
 */
@Component
class ViewStreams {

	/**
	 * Less than the tenth of a second between two batches, so that a batch rarely waits
	 * because of the one before.
	 */
	private static final Duration PAUSE = Duration.ofMillis(80);

	private final MetricsHub hub;

	private final Views views;

	private final Provisional provisional;

	private final Latency latency;

	private final ObjectMapper json;

	private final Scheduler encoding = Schedulers.newSingle("footfall-views", true);

	private final Map<View, Flux<Update>> streams = new ConcurrentHashMap<>();

	/** Views show one revision after another; touched by the encoding thread alone. */
	private Newest newest;

	private final LongAdder encodings = new LongAdder();

	ViewStreams(MetricsHub hub, Views views, Provisional provisional, Latency latency, ObjectMapper json) {
		this.hub = hub;
		this.views = views;
		this.provisional = provisional;
		this.latency = latency;
		this.json = json;
	}

	/** The current state of the view, if there is one, and every change. */
	Flux<Update> of(View view) {
		return this.streams.computeIfAbsent(view, this::open);
	}

	/** How often a view was encoded, whoever got it. */
	long encodings() {
		return this.encodings.sum();
	}

	private Flux<Update> open(View view) {
		return this.hub.revisions()
			.onBackpressureLatest()
			.publishOn(this.encoding, 1)
			.concatMap((revision) -> encode(view, revision).concatWith(pause()), 0)
			.doFinally((signal) -> this.streams.remove(view))
			.replay(1)
			.refCount();
	}

	private Flux<Update> encode(View view, long revision) {
		boolean first = this.newest == null || this.newest.revision() != revision;
		if (first) {
			this.newest = new Newest(revision, this.latency.beforeShowing());
		}
		Latency.Showing shown = this.newest.showing();
		return Mono.justOrEmpty(this.views.picture(view))
			.map((picture) -> new Update(picture.metrics().batchId() + "-" + revision, write(picture, shown.ages())))
			.doOnSuccess((update) -> {
				if (first) {
					shown.run();
				}
			})
			.flux();
	}

	private Mono<Update> pause() {
		return Mono.delay(PAUSE, this.encoding).then(Mono.empty());
	}

	private String write(Picture picture, List<Long> ages) {
		this.encodings.increment();
		try {
			return this.json
				.writeValueAsString(MetricsAnswer.of(picture, this.provisional.of(picture.metrics())).shownFirst(ages));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a revision shows for the first time, in whichever view. */
	private record Newest(long revision, Latency.Showing showing) {
	}

	/**
	 * An encoded state: once as the change that it is, once for whoever joins with it.
	 */
	static final class Update {

		private final String id;

		private final String json;

		private final EventFrame metrics;

		private EventFrame snapshot;

		private Update(String id, String json) {
			this.id = id;
			this.json = json;
			this.metrics = EventFrame.of("metrics", id, json);
		}

		EventFrame metrics() {
			return this.metrics;
		}

		synchronized EventFrame snapshot() {
			if (this.snapshot == null) {
				this.snapshot = EventFrame.of("snapshot", this.id, this.json);
			}
			return this.snapshot;
		}

	}

}
