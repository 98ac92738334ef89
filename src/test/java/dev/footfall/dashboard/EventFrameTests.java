package dev.footfall.dashboard;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DefaultDataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;

class EventFrameTests {

	@Test
	void readsAsAServerSentEvent() {
		assertThat(text(EventFrame.of("metrics", "7-9", "{\"name\":\"Sessão\"}")))
			.isEqualTo("id:7-9\nevent:metrics\ndata:{\"name\":\"Sessão\"}\n\n");
		assertThat(text(EventFrame.of("heartbeat", "{}"))).isEqualTo("event:heartbeat\ndata:{}\n\n");
	}

	@Test
	void lendsTheSameBytesToEveryClient() {
		EventFrame frame = EventFrame.of("status", "{}");
		DefaultDataBuffer first = (DefaultDataBuffer) frame.buffer(DefaultDataBufferFactory.sharedInstance);
		DefaultDataBuffer second = (DefaultDataBuffer) frame.buffer(DefaultDataBufferFactory.sharedInstance);

		first.readPosition(5);

		assertThat(second.readPosition()).isZero();
		assertThat(first.getNativeBuffer().array()).isSameAs(second.getNativeBuffer().array());
	}

	private static String text(EventFrame frame) {
		return frame.buffer(DefaultDataBufferFactory.sharedInstance).toString(StandardCharsets.UTF_8);
	}

}
