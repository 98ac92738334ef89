package dev.footfall.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Example answers, in files named after request and path:
 * {@code openapi/get-metrics.json} for {@code GET /api/v1/metrics}.
 */
final class OpenApiExamples {

	private final ObjectMapper json;

	OpenApiExamples(ObjectMapper json) {
		this.json = json;
	}

	/** An answer as JSON. */
	Optional<Object> json(String method, String path) {
		return read(name(method, path) + ".json").map((text) -> {
			try {
				return this.json.readValue(text, Object.class);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** An answer as it is sent. */
	Optional<String> text(String method, String path, String ending) {
		return read(name(method, path) + ending);
	}

	private static String name(String method, String path) {
		return method + path.replace("/api/v1", "").replace(".{format}", "").replaceAll("[{}]", "").replace('/', '-');
	}

	private Optional<String> read(String name) {
		try (InputStream file = OpenApiExamples.class.getResourceAsStream("/openapi/" + name)) {
			return (file != null) ? Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8))
					: Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
