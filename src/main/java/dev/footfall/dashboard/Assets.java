package dev.footfall.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * The page's scripts, styles and fonts under a path that names what is in them, so that
 * browsers keep them for a year and yet never show an old one. Modules import each other
 * by relative names, so one digest stands for all files: whichever changes, the path
 * does.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebFluxConfigurer {

	private static final String WEBJARS = "classpath*:META-INF/resources/webjars/chart*/**/*.js";

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private static final int DIGITS = 16;

	private final List<String> locations;

	private final String path;

	Assets(WebProperties web) throws IOException {
		this.locations = Arrays.asList(web.getResources().getStaticLocations());
		this.path = "/assets/" + digest();
	}

	/** Where all assets are, without a slash at its end. */
	String path() {
		return this.path;
	}

	private String digest() throws IOException {
		MessageDigest digest = sha256();
		try (OutputStream sum = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
			for (Resource file : files()) {
				try (InputStream content = file.getInputStream()) {
					content.transferTo(sum);
				}
			}
		}
		return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
	}

	private List<Resource> files() {
		return Stream.concat(this.locations.stream().map((location) -> location + "**/*.*"), Stream.of(WEBJARS))
			.filter((pattern) -> !pattern.endsWith("/META-INF/resources/**/*.*"))
			.flatMap(Assets::matching)
			.filter(Resource::isReadable)
			.sorted(Comparator.comparing(Resource::getDescription))
			.toList();
	}

	private static Stream<Resource> matching(String pattern) {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(pattern, ex);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(this.path + "/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(FOR_EVER)
			.resourceChain(true);
		registry.addResourceHandler(this.path + "/**")
			.addResourceLocations(this.locations.toArray(String[]::new))
			.setCacheControl(FOR_EVER)
			.resourceChain(true);
	}

}
