package dev.footfall.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * One event stream of many, read without copying what nobody looks at: it takes chunks
 * apart, finds the {@code id:} of every update, and keeps an update's data only when the
 * crowd asks for it.
 */
final class FanOutClient {

	private static final byte[] REQUEST = """
			GET /api/v1/metrics?window=all HTTP/1.1\r
			Host: localhost\r
			Accept: text/event-stream\r
			\r
			""".getBytes(StandardCharsets.US_ASCII);

	/** What a client that does not read lets the server send ahead. */
	private static final int SLEEPER_BUFFER = 4096;

	private static final int LONGEST_PREFIX = 64;

	private final FanOutCrowd crowd;

	private final boolean asleep;

	private final SocketChannel channel;

	/** The end of the HTTP header is this many bytes of {@code \r\n\r\n} ahead. */
	private int headerLeft = 4;

	private long chunkLeft;

	private long chunkSize;

	/** The beginning of the line at hand. */
	private final byte[] line = new byte[LONGEST_PREFIX];

	private int lineLength;

	private long id = -1;

	private ByteArrayOutputStream kept;

	FanOutClient(FanOutCrowd crowd, Selector selector, InetSocketAddress server, boolean asleep) throws IOException {
		this.crowd = crowd;
		this.asleep = asleep;
		this.channel = SocketChannel.open();
		if (asleep) {
			this.channel.setOption(StandardSocketOptions.SO_RCVBUF, SLEEPER_BUFFER);
		}
		this.channel.configureBlocking(false);
		this.channel.connect(server);
		this.channel.register(selector, SelectionKey.OP_CONNECT, this);
	}

	boolean isAsleep() {
		return this.asleep;
	}

	/** Hang up without a farewell. */
	void reset() throws IOException {
		this.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
		this.channel.close();
	}

	/**
	 * Do what the channel is ready for.
	 * @return false when the server has ended the stream
	 */
	boolean proceed(SelectionKey key, ByteBuffer buffer) throws IOException {
		if (key.isConnectable()) {
			this.channel.finishConnect();
			this.channel.write(ByteBuffer.wrap(REQUEST));
			key.interestOps(this.asleep ? 0 : SelectionKey.OP_READ);
			return true;
		}
		buffer.clear();
		if (this.channel.read(buffer) < 0) {
			return false;
		}
		buffer.flip();
		read(buffer);
		return true;
	}

	private void read(ByteBuffer buffer) throws IOException {
		while (buffer.hasRemaining()) {
			if (this.headerLeft > 0) {
				header(buffer.get());
			}
			else if (this.chunkLeft > 0) {
				int length = (int) Math.min(this.chunkLeft, buffer.remaining());
				events(buffer, buffer.position() + length);
				this.chunkLeft -= length;
			}
			else {
				chunkSize(buffer.get());
			}
		}
	}

	private void header(byte next) {
		boolean expected = next == ((this.headerLeft % 2 == 0) ? '\r' : '\n');
		this.headerLeft = expected ? this.headerLeft - 1 : (next == '\r') ? 3 : 4;
	}

	/** Also takes the line break after a chunk. */
	private void chunkSize(byte next) {
		if (next == '\n') {
			this.chunkLeft = this.chunkSize;
			this.chunkSize = 0;
		}
		else if (next != '\r') {
			this.chunkSize = this.chunkSize * 16 + Character.digit(next, 16);
		}
	}

	private void events(ByteBuffer buffer, int end) throws IOException {
		while (buffer.position() < end) {
			byte next = buffer.get();
			if (next == '\n') {
				endOfLine();
			}
			else {
				if (this.lineLength < LONGEST_PREFIX) {
					this.line[this.lineLength++] = next;
				}
				if (this.kept != null) {
					this.kept.write(next);
				}
				else if (this.lineLength == LONGEST_PREFIX) {
					skipLine(buffer, end);
				}
			}
		}
	}

	private static void skipLine(ByteBuffer buffer, int end) {
		int at = buffer.position();
		while (at < end && buffer.get(at) != '\n') {
			at++;
		}
		buffer.position(at);
	}

	private void endOfLine() throws IOException {
		if (this.lineLength == 0) {
			endOfEvent();
		}
		else if (startsWith("id:")) {
			this.id = id();
			this.kept = this.crowd.isUnknown(this.id) ? new ByteArrayOutputStream() : null;
		}
		this.lineLength = 0;
	}

	private boolean startsWith(String prefix) {
		for (int i = 0; i < prefix.length(); i++) {
			if (i >= this.lineLength || this.line[i] != prefix.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Batch and revision as one number. */
	private long id() {
		long number = 0;
		for (int i = "id:".length(); i < this.lineLength; i++) {
			number = (this.line[i] == '-') ? number << 32
					: (number & -(1L << 32)) + (number & 0xffffffffL) * 10 + this.line[i] - '0';
		}
		return number;
	}

	private void endOfEvent() throws IOException {
		if (this.id >= 0) {
			if (this.kept != null) {
				String text = this.kept.toString(StandardCharsets.UTF_8);
				this.crowd.learn(this.id, text.substring(text.indexOf("data:") + "data:".length()));
				this.kept = null;
			}
			this.crowd.updated(this, this.id);
		}
		this.id = -1;
	}

}
