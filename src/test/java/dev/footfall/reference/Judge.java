package dev.footfall.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.footfall.reference.Seen.Kind;

/**
 * Judges records by the table of a reading's fields, rule by rule.
 */
final class Judge {

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build())
			.build())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final long FIVE_MINUTES = 300_000;

	private static final long TEN_YEARS = 3653L * 24 * 3_600_000;

	Seen judge(Sent sent) {
		try {
			return read(sent);
		}
		catch (Refused ex) {
			return new Seen(sent, Kind.REJECTED, ex.getMessage(), null, null, null, null, 0, false, 0, 0);
		}
	}

	private Seen read(Sent sent) throws Refused {
		JsonNode fields = object(sent.value());
		String sensor = text(fields.get("id_sensor"), "invalid_id_sensor");
		String location = text(fields.get("location"), "invalid_location");
		JsonNode moved = fields.path("movement_detected");
		boolean heartbeat = moved.isBoolean() && !moved.booleanValue();
		require(heartbeat || location != null, "missing_location");
		String customer = text(fields.get("customer_id"), "invalid_customer_id");
		require(moved.isMissingNode() || moved.isNull() || moved.isBoolean(), "invalid_movement_detected");
		JsonNode duration = fields.path("duration");
		boolean hasDuration = !duration.isMissingNode() && !duration.isNull();
		require(!hasDuration || duration.isNumber(), "invalid_duration");
		BigDecimal seconds = hasDuration ? duration.decimalValue() : BigDecimal.ZERO;
		require(seconds.signum() >= 0 && seconds.compareTo(new BigDecimal(86_400)) <= 0, "duration_out_of_range");
		require(heartbeat || hasDuration, "missing_duration");
		JsonNode counted = fields.path("traffic_count");
		boolean hasCount = !counted.isMissingNode() && !counted.isNull();
		require(!hasCount || counted.isIntegralNumber(), "invalid_traffic_count");
		require(!hasCount || (counted.canConvertToInt() && counted.intValue() >= 0), "traffic_count_out_of_range");
		String named = text(fields.get("store_id"), "invalid_store_id");
		String store = (named != null) ? named : Shop.CENTRE.id();
		Long event = time(fields.path("timestamp"), zone(store));
		long record = sent.recordMillis();
		require(event == null || event <= record + FIVE_MINUTES, "timestamp_in_future");
		require(event == null || event + TEN_YEARS >= record, "timestamp_too_old");
		long dwell = seconds.multiply(new BigDecimal(1000)).setScale(0, RoundingMode.HALF_UP).longValueExact();
		return new Seen(sent, heartbeat ? Kind.HEARTBEAT : Kind.VISIT, null, store, location, customer, sensor,
				(event != null) ? event : record, event == null, dwell, hasCount ? counted.longValue() : 0);
	}

	private static JsonNode object(byte[] value) throws Refused {
		require(value != null && value.length > 0, "empty");
		require(value.length <= 65_536, "too_large");
		String text = utf8(value);
		require(!text.startsWith("\uFEFF") && text.indexOf('\0') < 0, "invalid_encoding");
		JsonNode root;
		try {
			root = JSON.readTree(text);
		}
		catch (StreamConstraintsException ex) {
			throw new Refused("limit_exceeded");
		}
		catch (IOException ex) {
			throw new Refused("malformed_json");
		}
		require(!root.isMissingNode(), "empty");
		require(isShort(root), "limit_exceeded");
		require(root.isObject(), "not_an_object");
		return root;
	}

	private static String utf8(byte[] value) throws Refused {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new Refused("invalid_encoding");
		}
	}

	private static boolean isShort(JsonNode node) {
		boolean isShort = !node.isTextual() || node.textValue().length() <= 4096;
		for (JsonNode child : node) {
			isShort &= isShort(child);
		}
		return isShort;
	}

	private static String text(JsonNode node, String invalid) throws Refused {
		if (node == null || node.isNull()) {
			return null;
		}
		require(node.isTextual(), invalid);
		String text = node.textValue().strip();
		require(text.codePointCount(0, text.length()) <= 200 && text.chars().noneMatch(Character::isISOControl),
				invalid);
		return text.isEmpty() ? null : text;
	}

	private static ZoneId zone(String store) {
		return Shop.ALL.stream()
			.filter((shop) -> shop.id().equals(store))
			.map(Shop::zone)
			.findFirst()
			.orElse(Shop.CENTRE.zone());
	}

	private static Long time(JsonNode node, ZoneId zone) {
		if (!node.isTextual()) {
			return null;
		}
		try {
			return OffsetDateTime.parse(node.textValue()).toInstant().toEpochMilli();
		}
		catch (DateTimeException ex) {
			return localTime(node.textValue(), zone);
		}
	}

	private static Long localTime(String text, ZoneId zone) {
		try {
			Instant time = LocalDateTime.parse(text).atZone(zone).toInstant();
			return time.toEpochMilli();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static void require(boolean condition, String reason) throws Refused {
		if (!condition) {
			throw new Refused(reason);
		}
	}

	/** A record that does not count. */
	private static final class Refused extends Exception {

		private static final long serialVersionUID = 1;

		Refused(String reason) {
			super(reason);
		}

	}

}
