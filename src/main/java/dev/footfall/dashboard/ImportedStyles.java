package dev.footfall.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.web.reactive.resource.ResourceTransformer;
import org.springframework.web.reactive.resource.ResourceTransformerChain;
import org.springframework.web.reactive.resource.TransformedResource;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A stylesheet with the styles that it imports in the place of its imports. A browser
 * paints nothing before it has all of them: one request instead of thirty. Imported files
 * lie beside the one that imports them, so that the paths in them stay right.
 */
class ImportedStyles implements ResourceTransformer {

	private static final Pattern IMPORT = Pattern.compile("@import \"([\\w-]+\\.css)\";\\R?");

	@Override
	public Mono<Resource> transform(ServerWebExchange exchange, Resource resource, ResourceTransformerChain chain) {
		return chain.transform(exchange, resource).flatMap(this::withImports);
	}

	private Mono<Resource> withImports(Resource file) {
		String name = file.getFilename();
		if (name == null || !name.endsWith(".css")) {
			return Mono.just(file);
		}
		return Mono.<Resource>fromCallable(() -> inlined(file)).subscribeOn(Schedulers.boundedElastic());
	}

	private static Resource inlined(Resource file) throws IOException {
		String styles = text(file);
		Matcher imports = IMPORT.matcher(styles);
		String complete = imports.replaceAll((found) -> Matcher.quoteReplacement(imported(file, found)));
		return complete.equals(styles) ? file
				: new TransformedResource(file, complete.getBytes(StandardCharsets.UTF_8));
	}

	private static String imported(Resource file, MatchResult found) {
		try {
			return text(file.createRelative(found.group(1)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Resource file) throws IOException {
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

}
