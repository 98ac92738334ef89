package dev.footfall.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * One open page, and everything that must not happen in it: errors on the console,
 * violations of the content security policy, dialogs.
 */
final class Visitor {

	private static final String TELL_VIOLATIONS = "addEventListener('securitypolicyviolation', "
			+ "(event) => console.error(`CSP ${event.violatedDirective}: ${event.blockedURI}`))";

	private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");

	private final BrowserContext context;

	private final Page page;

	private final List<String> problems = new ArrayList<>();

	Visitor(BrowserContext context) {
		this.context = context;
		context.addInitScript(TELL_VIOLATIONS);
		this.page = context.newPage();
		this.page.onConsoleMessage(this::heard);
		this.page.onPageError(this.problems::add);
		this.page.onDialog(this::refuse);
	}

	private void heard(ConsoleMessage message) {
		if ("error".equals(message.type())) {
			this.problems.add(message.text() + " " + message.location());
		}
	}

	private void refuse(Dialog dialog) {
		this.problems.add("dialog: " + dialog.message());
		dialog.dismiss();
	}

	Page page() {
		return this.page;
	}

	/** Without a network, or with one again. */
	void setOffline(boolean offline) {
		this.context.setOffline(offline);
	}

	void press(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
		}
	}

	/** What comes after the question mark of the address. */
	String search() {
		return (String) this.page.evaluate("location.search");
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	String text(String selector) {
		return find(selector).textContent();
	}

	/** Traffic in the chosen window, as the page's largest figure has it. */
	long traffic() {
		return Long.parseLong(NOT_A_DIGIT.matcher(text("#kpi-traffic")).replaceAll(""));
	}

	/** Areas of the plan in which somebody came. */
	Locator filledAreas() {
		return find(".area[data-step]:not([data-step='none'])");
	}

	/** How far the page is wider than its window. */
	int overflow() {
		return (Integer) this.page
			.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
	}

	void resizeTo(int width) {
		this.page.setViewportSize(width, 900);
	}

	/** The server was away on purpose: that requests failed is no problem. */
	void forgiveLostConnections() {
		this.problems.removeIf((problem) -> problem.startsWith("Failed to load resource: net::ERR_"));
	}

	/** A request was refused on purpose. */
	void forgiveRefusals() {
		this.problems.removeIf((problem) -> problem.startsWith("Failed to load resource: the server responded with"));
	}

	/**
	 * Swagger UI brings a style for its logo and an arrow as a data URL, which the policy
	 * refuses; it works without them. Scripts are not forgiven.
	 */
	void forgiveRefusedDecoration() {
		this.problems.removeIf((problem) -> problem.contains("Applying inline style violates")
				|| problem.contains("Loading the image 'data:") || problem.startsWith("CSP style-src")
				|| problem.startsWith("CSP img-src"));
	}

	/** Close the page, and tell what went wrong in it. */
	List<String> leave() {
		this.context.close();
		return this.problems;
	}

}
