package dev.footfall.browser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * What Chromium says of the work of one page, by the DevTools protocol.
 */
final class Gauge {

	private final CDPSession devTools;

	private long loaded;

	private int requests;

	Gauge(Page page) {
		this.devTools = page.context().newCDPSession(page);
		this.devTools.send("Performance.enable");
		this.devTools.send("HeapProfiler.enable");
		this.devTools.send("Network.enable");
		Set<String> asked = new HashSet<>();
		this.devTools.on("Network.responseReceived", (event) -> {
			JsonObject response = event.getAsJsonObject("response");
			if (!isOfTheInterface(response)) {
				asked.add(event.get("requestId").getAsString());
			}
		});
		this.devTools.on("Network.loadingFinished", (event) -> {
			long bytes = event.get("encodedDataLength").getAsLong();
			if (bytes > 0 && asked.contains(event.get("requestId").getAsString())) {
				this.requests++;
				this.loaded += bytes;
			}
		});
	}

	private static boolean isOfTheInterface(JsonObject response) {
		return response.get("url").getAsString().contains("/api/");
	}

	/**
	 * Bytes of page, modules, styles, fonts and libraries as they came, with their
	 * headers.
	 */
	long loaded() {
		return this.loaded;
	}

	/** Those that no cache answered. */
	int requests() {
		return this.requests;
	}

	/** What the page holds once nothing is left to collect. */
	Held held() {
		this.devTools.send("HeapProfiler.collectGarbage");
		Map<String, Double> now = read();
		return new Held(now.get("JSHeapUsedSize").longValue(), now.get("Nodes").intValue(),
				now.get("JSEventListeners").intValue());
	}

	/** Milliseconds spent so far in scripts, styles and layout. */
	double worked() {
		Map<String, Double> now = read();
		return 1000 * (now.get("ScriptDuration") + now.get("RecalcStyleDuration") + now.get("LayoutDuration"));
	}

	private Map<String, Double> read() {
		Map<String, Double> metrics = new HashMap<>();
		for (JsonElement metric : this.devTools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
			JsonObject named = metric.getAsJsonObject();
			metrics.put(named.get("name").getAsString(), named.get("value").getAsDouble());
		}
		return metrics;
	}

	record Held(long heap, int nodes, int listeners) {
	}

}
