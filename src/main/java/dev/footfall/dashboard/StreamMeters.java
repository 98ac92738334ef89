package dev.footfall.dashboard;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * What monitoring gets to know of the pages.
 */
@Component
class StreamMeters implements MeterBinder {

	private final StreamLimit streams;

	private final ViewStreams views;

	StreamMeters(StreamLimit streams, ViewStreams views) {
		this.streams = streams;
		this.views = views;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("footfall.sse.clients", this.streams, StreamLimit::open)
			.description("Event streams open now")
			.register(registry);
		FunctionCounter.builder("footfall.sse.encodings", this.views, ViewStreams::encodings)
			.description("Updates encoded, each once for all clients of its view")
			.register(registry);
	}

}
