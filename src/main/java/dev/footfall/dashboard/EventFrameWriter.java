package dev.footfall.dashboard;

import java.util.List;
import java.util.Map;

import org.reactivestreams.Publisher;
import org.springframework.boot.web.codec.CodecCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.CodecConfigurer;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends events that are encoded already, each at once. Spring's own writer would encode
 * every event for every client.
 */
@Component
class EventFrameWriter implements HttpMessageWriter<EventFrame>, CodecCustomizer {

	@Override
	public void customize(CodecConfigurer configurer) {
		configurer.customCodecs().register(this);
	}

	@Override
	public List<MediaType> getWritableMediaTypes() {
		return List.of(MediaType.TEXT_EVENT_STREAM);
	}

	@Override
	public boolean canWrite(ResolvableType elementType, MediaType mediaType) {
		return elementType.toClass() == EventFrame.class;
	}

	@Override
	public Mono<Void> write(Publisher<? extends EventFrame> frames, ResolvableType elementType, MediaType mediaType,
			ReactiveHttpOutputMessage message, Map<String, Object> hints) {
		message.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
		DataBufferFactory buffers = message.bufferFactory();
		return message.writeAndFlushWith(Flux.from(frames).map((frame) -> Mono.just(frame.buffer(buffers))));
	}

}
