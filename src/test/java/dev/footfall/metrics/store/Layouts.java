package dev.footfall.metrics.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * The layouts of the tests: a small shop with an entrance, a department and a checkout,
 * from which a test changes only what it is about.
 */
public final class Layouts {

	private static final String SHOP = """
			{
			  "name": "Loja Sul",
			  "zone": "America/Manaus",
			  "opening_hours": { "mon-sat": ["07:00", "22:00"] },
			  "view_box": [0, 0, 300, 100],
			  "outline": { "path": "M0 0H300V100H0Z" },
			  "doors": [{ "line": [10, 100, 30, 100] }],
			  "areas": [
			    { "id": "porta", "labels": { "en": "Door" }, "aliases": ["Entrada"], "kind": "entrance",
			      "shape": { "rect": [0, 0, 100, 100] }, "neighbours": ["roupas"] },
			    { "id": "roupas", "labels": { "en": "Clothes" }, "aliases": ["Moda"], "kind": "department",
			      "engagement_seconds": 12.5, "shape": { "polygon": [100, 0, 200, 0, 200, 100] } },
			    { "id": "caixa", "labels": { "en": "Checkout" }, "aliases": ["Caixa 1", "Caixa 2"], "kind": "checkout",
			      "shape": { "path": "M200 0L300 0L300 100Z" }, "area_m2": 12 }
			  ],
			  "portrait": { "view_box": [0, 0, 100, 300], "shapes": { "porta": { "rect": [0, 0, 100, 90] },
			    "roupas": { "rect": [0, 100, 100, 90] }, "caixa": { "rect": [0, 200, 100, 90] } } }
			}
			""";

	private Layouts() {
	}

	/** The small shop as it is. */
	public static String shop() {
		return SHOP;
	}

	/** The small shop with one piece of its text exchanged. */
	public static String shop(String piece, String replacement) {
		if (!SHOP.contains(piece)) {
			throw new IllegalArgumentException(piece);
		}
		return SHOP.replace(piece, replacement);
	}

	/** Write a file as a careful user does: at no time is it missing or half there. */
	public static void write(Path directory, String file, String json) {
		try {
			Files.createDirectories(directory);
			Path next = Files.createTempFile(directory, "layout", ".tmp");
			Files.writeString(next, json);
			Files.move(next, directory.resolve(file), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static StoreLayout read(String json) throws InvalidLayoutException {
		return LayoutReader.read("loja-sul", json.getBytes(StandardCharsets.UTF_8));
	}

	/** Looks at the directory so often that a test need not wait. */
	static LayoutProperties in(Path directory) {
		return new LayoutProperties(directory, Duration.ofMillis(20));
	}

}
