package dev.footfall.dashboard;

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

	StreamMeters(StreamLimit streams) {
		this.streams = streams;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("footfall.sse.clients", this.streams, StreamLimit::open)
			.description("Event streams open now")
			.register(registry);
	}

}
