package dev.footfall.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * 10,000 readings and their exact totals, computed independently.
 */
public final class Golden {

	public static final int READINGS = 10_000;

	private Golden() {
	}

	public static JsonNode expected() {
		return Footfall.json(new String(bytes("readings-10000.expected.json.gz"), StandardCharsets.UTF_8));
	}

	/** The readings as a file of JSON lines. */
	public static Path writeTo(Path directory) {
		try {
			return Files.write(directory.resolve("readings.jsonl"), bytes("readings-10000.jsonl.gz"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] bytes(String name) {
		try (InputStream file = new GZIPInputStream(Golden.class.getResourceAsStream("/golden/" + name))) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
