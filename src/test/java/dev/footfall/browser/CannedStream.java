package dev.footfall.browser;

import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/**
 * Stands in for the server's event stream on one page, for states that a real server is
 * in too seldom or too briefly. All else the page does is real.
 */
final class CannedStream {

	private static final String STAND_IN = """
			window.opened = 0;
			window.EventSource = class extends EventTarget {
			  constructor(url) { super(); this.url = url; this.readyState = 1; window.stream = this; window.opened += 1; }
			  close() { this.readyState = 2; }
			};
			window.tell = ([name, data]) => stream.dispatchEvent(new MessageEvent(name, { data }));
			""";

	private final Page page;

	CannedStream(Page page) {
		this.page = page;
		page.addInitScript(STAND_IN);
	}

	/** The server says something. */
	void tell(String event, String json) {
		this.page.evaluate("tell", new String[] { event, json });
	}

	void tellStatus(String state) {
		tell("status", CannedShop.status(state));
	}

	/** The connection breaks. */
	void breakOff() {
		this.page.evaluate("stream.dispatchEvent(new Event('error'))");
	}

	/** How often the page has opened a stream. */
	int opened() {
		return (Integer) this.page.evaluate("opened");
	}

	boolean isOpen() {
		return (Boolean) this.page.evaluate("stream.readyState === 1");
	}

	/** Answer a request with JSON; the path is a glob. */
	void answer(String path, String json) {
		this.page.route(path,
				(route) -> route.fulfill(new Route.FulfillOptions().setStatus(200)
					.setHeaders(Map.of("Content-Type", "application/json"))
					.setBody(json)));
	}

	/** Refuse a request; the path is a glob. */
	void refuse(String path, int status) {
		this.page.route(path,
				(route) -> route.fulfill(new Route.FulfillOptions().setStatus(status)
					.setContentType("application/problem+json")
					.setBody("{\"title\":\"Refused\"}")));
	}

	/** Answer it for real again. */
	void allow(String path) {
		this.page.unroute(path);
	}

}
