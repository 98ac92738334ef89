package dev.footfall.reading;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * Jackson with the limits of a reading. Jackson itself looks at a string's length only
 * when one of its reused buffers is full, never at that of a skipped string, and not at
 * signs and exponents; so every scalar is measured here as well, and a verdict does not
 * depend on what was read before.
 */
final class StrictJson {

	private static final int MAX_STRING_CHARACTERS = 4096;

	private static final int MAX_NUMBER_CHARACTERS = 64;

	private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
		.maxNestingDepth(32)
		.maxStringLength(MAX_STRING_CHARACTERS)
		.maxNameLength(MAX_STRING_CHARACTERS)
		.maxNumberLength(MAX_NUMBER_CHARACTERS)
		.maxDocumentLength(ReadingParser.MAX_RECORD_BYTES)
		.build();

	/** For readings of the known fields alone, whose duplicates the parser finds. */
	static final JsonFactory PLAIN = JsonFactory.builder().streamReadConstraints(LIMITS).build();

	/** For readings with further names, which have to be remembered. */
	static final JsonFactory DUPLICATE_AWARE = JsonFactory.builder()
		.streamReadConstraints(LIMITS)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private StrictJson() {
	}

	/** The next token, within the limits. */
	static JsonToken next(JsonParser json) throws IOException {
		JsonToken token = json.nextToken();
		if (token == JsonToken.VALUE_STRING) {
			requireLength(json, MAX_STRING_CHARACTERS);
		}
		else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
			requireLength(json, MAX_NUMBER_CHARACTERS);
		}
		return token;
	}

	private static void requireLength(JsonParser json, int most) throws IOException {
		if (json.getTextLength() > most) {
			throw new StreamConstraintsException("more than %d characters".formatted(most));
		}
	}

	/** Read over the rest of the current array or object, if it is one. */
	static void skip(JsonParser json) throws IOException {
		JsonToken token = json.currentToken();
		int depth = token.isStructStart() ? 1 : 0;
		while (depth > 0) {
			token = next(json);
			if (token.isStructStart()) {
				depth++;
			}
			else if (token.isStructEnd()) {
				depth--;
			}
		}
	}

}
