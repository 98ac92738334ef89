package dev.footfall.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A client of Footfall's event stream that notes when an event came before it looks at
 * it.
 */
final class EventStream implements AutoCloseable {

	private static final Set<String> METRICS = Set.of("event:snapshot", "event:metrics");

	private static final String DATA = "data:";

	private final Stream<String> lines;

	private EventStream(Stream<String> lines) {
		this.lines = lines;
	}

	static EventStream open(String url) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/metrics?window=all"))
			.header("Accept", "text/event-stream")
			.build();
		try {
			return new EventStream(HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Hand on every event with metrics, on a thread of its own. */
	void onMetrics(Listener listener) {
		Thread thread = new Thread(() -> listenUntilClosed(listener), "event-stream");
		thread.setDaemon(true);
		thread.start();
	}

	/** A stream that ends too soon shows in readings that never arrive. */
	private void listenUntilClosed(Listener listener) {
		try {
			listen(listener);
		}
		catch (UncheckedIOException ex) {
			System.out.println("The event stream ended: " + ex.getCause().getMessage());
		}
	}

	private void listen(Listener listener) {
		boolean[] metrics = new boolean[1];
		this.lines.forEach((line) -> {
			long now = System.currentTimeMillis();
			if (line.startsWith(DATA) && metrics[0]) {
				listener.seen(line.substring(DATA.length()), now);
			}
			else if (line.startsWith("event:")) {
				metrics[0] = METRICS.contains(line);
			}
		});
	}

	@Override
	public void close() {
		this.lines.close();
	}

	/** Takes the JSON of an event and when it came, milliseconds since the epoch. */
	interface Listener {

		void seen(String json, long receivedMillis);

	}

}
