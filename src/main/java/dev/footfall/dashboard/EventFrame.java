package dev.footfall.dashboard;

import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;

/**
 * A Server-Sent Event in the bytes that go over the wire: encoded once, and shared by
 * every client that gets it. Never changes.
 */
@Schema(type = "string", description = "A Server-Sent Event")
final class EventFrame {

	private final byte[] bytes;

	private EventFrame(String text) {
		this.bytes = text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * An event without an id.
	 * @param data one line
	 */
	static EventFrame of(String event, String data) {
		return new EventFrame("event:" + event + "\ndata:" + data + "\n\n");
	}

	/**
	 * An event.
	 * @param data one line
	 */
	static EventFrame of(String event, String id, String data) {
		return new EventFrame("id:" + id + "\nevent:" + event + "\ndata:" + data + "\n\n");
	}

	/** A view of the shared bytes. */
	DataBuffer buffer(DataBufferFactory buffers) {
		return buffers.wrap(this.bytes);
	}

}
