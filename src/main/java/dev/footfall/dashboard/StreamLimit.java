package dev.footfall.dashboard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Counts open event streams, because the server has no limit of its own.
 */
@Component
class StreamLimit {

	private final DashboardProperties properties;

	private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

	private int open;

	StreamLimit(DashboardProperties properties) {
		this.properties = properties;
	}

	/**
	 * Count one more.
	 * @throws ErrorResponseException with 503 when there are too many
	 */
	synchronized void enter(String address) {
		int fromAddress = this.byAddress.getOrDefault(address, 0);
		if (this.open >= this.properties.maxStreams() || fromAddress >= this.properties.maxStreamsPerAddress()) {
			throw tooMany();
		}
		this.open++;
		this.byAddress.put(address, fromAddress + 1);
	}

	synchronized void leave(String address) {
		this.open--;
		this.byAddress.computeIfPresent(address, (key, count) -> (count > 1) ? count - 1 : null);
	}

	/** Event streams open now. */
	synchronized int open() {
		return this.open;
	}

	private static ErrorResponseException tooMany() {
		ErrorResponseException tooMany = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE,
				ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "Too many open streams."), null);
		tooMany.getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
		return tooMany;
	}

}
