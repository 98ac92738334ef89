package dev.footfall.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.http.MediaType;

/**
 * How an export is written.
 */
enum ExportFormat {

	CSV("text/csv;charset=UTF-8;header=present") {
		@Override
		ExportWriter writer(Export export, boolean brazilian, ObjectMapper json) {
			return new CsvWriter(export, brazilian);
		}
	},

	JSON("application/json") {
		@Override
		ExportWriter writer(Export export, boolean brazilian, ObjectMapper json) {
			return new JsonWriter(export, json);
		}
	};

	private static final String BRAZILIAN = "pt-BR";

	private final MediaType type;

	ExportFormat(String type) {
		this.type = MediaType.parseMediaType(type);
	}

	abstract ExportWriter writer(Export export, boolean brazilian, ObjectMapper json);

	/**
	 * The format of that name.
	 * @throws UnknownChoiceException when there is none
	 */
	static ExportFormat labelled(String label) {
		return Arrays.stream(values())
			.filter((format) -> format.label().equals(label))
			.findFirst()
			.orElseThrow(() -> new UnknownChoiceException("format",
					Arrays.stream(values()).map(ExportFormat::label).toList()));
	}

	/**
	 * Whether Brazilian spreadsheets shall open it.
	 * @throws UnknownChoiceException when there is no such language
	 */
	static boolean isBrazilian(String lang) {
		if (!lang.equals(BRAZILIAN) && !lang.equals("en")) {
			throw new UnknownChoiceException("lang", List.of("en", BRAZILIAN));
		}
		return lang.equals(BRAZILIAN);
	}

	/** The ending of the file's name. */
	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	MediaType type() {
		return this.type;
	}

}
