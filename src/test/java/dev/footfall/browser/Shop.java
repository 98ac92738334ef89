package dev.footfall.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.util.FileSystemUtils;

import dev.footfall.testing.Footfall;
import dev.footfall.testing.FootfallJar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One server and one browser for all test classes that stop neither, since both take long
 * to start. After each test its pages are closed, and none may have seen an error.
 */
final class Shop implements BeforeAllCallback, AfterEachCallback {

	/** Milliseconds for what takes a moment, on a machine that is busy with else. */
	static final int SOON = 15_000;

	private static Open open;

	@Override
	public void beforeAll(ExtensionContext context) {
		PlaywrightAssertions.setDefaultAssertionTimeout(SOON);
		open = context.getRoot()
			.getStore(Namespace.create(Shop.class))
			.getOrComputeIfAbsent(Open.class, (key) -> Open.now(), Open.class);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		assertThat(open.chromium().leave()).isEmpty();
	}

	Footfall footfall() {
		return open.footfall();
	}

	/** Somebody opens the page, on what the server really says. */
	Visitor visit(String path) {
		return open.chromium().visit(url(path));
	}

	/** Somebody who has opened no page yet. */
	Visitor newcomer() {
		return open.chromium().newcomer();
	}

	String url(String path) {
		return open.footfall().url() + path;
	}

	/** What is closed after the last class. */
	private record Open(Path directory, FootfallJar footfall,
			Chromium chromium) implements ExtensionContext.Store.CloseableResource {

		static Open now() {
			try {
				Chromium chromium = new Chromium();
				Path directory = Files.createTempDirectory("footfall-shop");
				FootfallJar footfall = FootfallJar.start(FootfallJar.Place.in(directory), List.of("-Xmx1g"));
				footfall.awaitReady();
				return new Open(directory, footfall, chromium);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() throws IOException {
			this.footfall.close();
			this.chromium.close();
			FileSystemUtils.deleteRecursively(this.directory);
		}

	}

}
