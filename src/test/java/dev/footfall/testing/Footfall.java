package dev.footfall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.core.ConditionTimeoutException;

import static org.awaitility.Awaitility.await;

/**
 * A running Footfall as a client sees it: over HTTP alone.
 */
public class Footfall {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final int port;

	public Footfall(int port) {
		this.port = port;
	}

	public String url() {
		return "http://localhost:" + this.port;
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(url() + path));
	}

	public JsonNode get(String path) {
		return json(send(request(path).header("Accept", "application/json")).body());
	}

	/** Post as the page does, with the CSRF token of a cookie. */
	public HttpResponse<String> post(String path, String body) {
		return command(path, (request) -> request.POST(BodyPublishers.ofString(body)));
	}

	/** Delete as the page does, with the CSRF token of a cookie. */
	public HttpResponse<String> delete(String path) {
		return command(path, HttpRequest.Builder::DELETE);
	}

	private HttpResponse<String> command(String path, UnaryOperator<HttpRequest.Builder> method) {
		String cookie = send(request("/")).headers()
			.allValues("set-cookie")
			.stream()
			.filter((value) -> value.startsWith("XSRF-TOKEN="))
			.findFirst()
			.orElseThrow();
		String token = cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';'));
		return send(method.apply(request(path).header("Cookie", "XSRF-TOKEN=" + token)
			.header("X-XSRF-TOKEN", token)
			.header("Content-Type", "application/json")));
	}

	public static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(text, ex);
		}
	}

	/** All-time metrics of the default store. */
	public JsonNode metrics() {
		return get("/api/v1/metrics?window=all");
	}

	public void awaitReady() {
		try {
			awaitReadiness();
		}
		catch (ConditionTimeoutException ex) {
			throw new IllegalStateException("Not ready: " + send(request("/actuator/health")).body(), ex);
		}
	}

	private void awaitReadiness() {
		await().atMost(Duration.ofSeconds(90))
			.pollInterval(Duration.ofMillis(200))
			.ignoreExceptions()
			.until(() -> send(request("/actuator/health/readiness")).statusCode() == 200);
	}

	/** Wait until that many offsets are accounted for, and answer the metrics. */
	public JsonNode awaitReceived(long offsets) {
		await().atMost(Duration.ofSeconds(90))
			.pollInterval(Duration.ofMillis(100))
			.ignoreExceptions()
			.until(() -> metrics().at("/ledger/received").asLong() >= offsets);
		return metrics();
	}

}
