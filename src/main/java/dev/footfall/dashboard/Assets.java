package dev.footfall.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The page's modules, styles, fonts and libraries under one address that holds the hash
 * of their content, so that a browser may keep them for good. Modules import each other
 * and styles name fonts by relative paths, which a hash in each file's own name would
 * break; a change renews the whole tree, which is small. Files that are served from
 * elsewhere, as while somebody works on the page, are not kept.
 */
@Component
class Assets {

	private static final String ROOT = "/assets/";

	private static final String FILES = "classpath:/static/**/*.*";

	private static final String LIBRARIES = "classpath*:/META-INF/resources/webjars/chart*/*/dist/*.js";

	private static final String[] AS_BUILT = new WebProperties.Resources().getStaticLocations();

	private static final int DIGITS = 12;

	private final String path;

	private final List<String> modules;

	Assets(ResourcePatternResolver resources, WebProperties settings) {
		if (!Arrays.equals(settings.getResources().getStaticLocations(), AS_BUILT)) {
			this.path = "";
			this.modules = List.of();
			return;
		}
		List<Resource> files = find(resources, FILES);
		this.path = ROOT + hash(Stream.concat(files.stream(), find(resources, LIBRARIES).stream()).toList());
		this.modules = files.stream()
			.map(Assets::address)
			.filter((address) -> address.contains("/modules/"))
			.map((address) -> this.path + address.substring(address.lastIndexOf("/modules/")))
			.toList();
	}

	/** Where they all begin, without a slash at the end; empty if they are not kept. */
	String path() {
		return this.path;
	}

	boolean areKept() {
		return !this.path.isEmpty();
	}

	/** All modules: a browser that knows them at once need not find them one by one. */
	List<String> modules() {
		return this.modules;
	}

	static boolean contain(String path) {
		return path.startsWith(ROOT);
	}

	private static List<Resource> find(ResourcePatternResolver resources, String pattern) {
		try {
			return Arrays.stream(resources.getResources(pattern))
				.filter(Resource::isReadable)
				.sorted(Comparator.comparing(Assets::address))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String address(Resource file) {
		try {
			return file.getURL().getPath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Names of files stand in the files that use them. */
	private static String hash(List<Resource> files) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Resource file : files) {
				try (InputStream content = file.getInputStream()) {
					digest.update(content.readAllBytes());
				}
			}
			return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
