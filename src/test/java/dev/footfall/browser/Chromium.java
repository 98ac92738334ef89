package dev.footfall.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The system's Chromium, without a window. Not thread-safe.
 */
final class Chromium implements AutoCloseable {

	private final Playwright playwright;

	private final Browser browser;

	private final List<Visitor> visitors = new ArrayList<>();

	Chromium() {
		Path executable = Installed.browser();
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(List.of("--disable-gpu")));
	}

	/** Somebody with a browser profile of their own opens a page. */
	Visitor visit(String url) {
		Visitor visitor = newcomer();
		visitor.page().navigate(url);
		return visitor;
	}

	/** Somebody with a browser profile of their own, who has opened no page yet. */
	Visitor newcomer() {
		BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setLocale("en-GB")
			.setViewportSize(1440, 900)
			.setPermissions(List.of("clipboard-read", "clipboard-write")));
		Visitor visitor = new Visitor(context);
		this.visitors.add(visitor);
		return visitor;
	}

	/** Close all pages, and tell what went wrong in them. */
	List<String> leave() {
		List<String> problems = this.visitors.stream().map(Visitor::leave).flatMap(List::stream).toList();
		this.visitors.clear();
		return problems;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
