package dev.footfall.reference;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What sensors, and those who are none, may send: readings in and out of order, late,
 * ahead of time, twice, with fields missing, null or wrong; and garbage.
 */
final class RandomReadings {

	private static final long SECOND = 1000;

	private static final long MINUTE = 60 * SECOND;

	private static final long HOUR = 60 * MINUTE;

	private static final long DAY = 24 * HOUR;

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS",
			Locale.ROOT);

	private static final DateTimeFormatter PLUS_TWO = DateTimeFormatter
		.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
		.withZone(ZoneOffset.ofHours(2));

	/** Each of them is rejected, for one reason or another. */
	private static final List<String> GARBAGE = List.of("", "  \n ", "{", "[1]", "\"Caixa\"", "{} {}", "nul",
			"{\"location\":\"A\",\"location\":\"B\",\"duration\":1}", "{\"location\":\"A\",\"duration\":1}\0",
			"\uFEFF{\"location\":\"A\",\"duration\":1}", "[".repeat(40) + "]".repeat(40),
			"{\"location\":\"A\",\"duration\":1,\"note\":\"" + "x".repeat(5000) + "\"}", "x".repeat(70_000),
			"{\"location\":\"A\",\"duration\":NaN}");

	private static final List<String> WRONG_FIELDS = List.of("\"location\":7", "\"location\":\"a\\u0007b\"",
			"\"location\":\"" + "ã".repeat(201) + "\"", "\"location\":null", "\"location\":\" \\t \"",
			"\"id_sensor\":[]", "\"customer_id\":{}", "\"store_id\":false", "\"movement_detected\":\"yes\"",
			"\"duration\":\"12\"", "\"duration\":-0.001", "\"duration\":86400.0001", "\"duration\":1e400",
			"\"duration\":null", "\"traffic_count\":1.5", "\"traffic_count\":-1", "\"traffic_count\":2147483648",
			"\"traffic_count\":\"3\"", "\"timestamp\":\"AHEAD\"", "\"timestamp\":\"ANCIENT\"");

	private final Random random;

	private final int customers;

	private final List<byte[]> sent = new ArrayList<>();

	/**
	 * @param customers how many different ones may come
	 */
	RandomReadings(Random random, int customers) {
		this.random = random;
		this.customers = customers;
	}

	/** The value of a record that reaches Kafka then; null for a tombstone. */
	byte[] next(long recordMillis) {
		int kind = draw(100);
		if (kind < 5 && !this.sent.isEmpty()) {
			return this.sent.get(draw(this.sent.size()));
		}
		byte[] value;
		if (kind < 9) {
			value = garbage();
		}
		else if (kind < 15) {
			value = bytes(reading(recordMillis, one(WRONG_FIELDS)));
		}
		else {
			value = bytes(reading(recordMillis, null));
		}
		this.sent.add(value);
		return value;
	}

	private byte[] garbage() {
		return switch (draw(8)) {
			case 0 -> null;
			case 1 -> new byte[] { '{', '"', (byte) 0xC3, '"', ':', '1', '}' };
			default -> bytes(one(GARBAGE));
		};
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private <T> T one(List<T> choices) {
		return choices.get(draw(choices.size()));
	}

	private int draw(int bound) {
		return this.random.nextInt(bound);
	}

	/** A reading, one field of which is exchanged. */
	private String reading(long recordMillis, String wrong) {
		Shop shop = (draw(2) == 0) ? Shop.CENTRE : one(Shop.ALL);
		int sensor = draw(6);
		String location = (draw(8) > 0) ? shop.locations().get(sensor % shop.locations().size())
				: one(shop.locations());
		boolean heartbeat = draw(8) == 0;
		List<String> fields = new ArrayList<>();
		fields.add("\"timestamp\":" + timestamp(recordMillis, shop));
		fields.add(optional("id_sensor", "\"S-%d\"".formatted(sensor)));
		fields.add((heartbeat && draw(2) == 0) ? "" : "\"location\":\"%s\"".formatted(spaced(location)));
		fields.add(optional("customer_id", "\"c-%d\"".formatted(draw(this.customers))));
		fields.add(heartbeat ? "\"movement_detected\":false"
				: (draw(4) == 0) ? "" : (draw(9) == 0) ? "\"movement_detected\":null" : "\"movement_detected\":true");
		fields.add((heartbeat && draw(2) == 0) ? "" : "\"duration\":" + duration());
		fields.add(optional("traffic_count", (draw(200) == 0) ? "2147483647" : String.valueOf(draw(6))));
		fields.add((shop == Shop.CENTRE && draw(2) == 0) ? optional("store_id", "null")
				: "\"store_id\":\"%s\"".formatted(shop.id()));
		fields.add((draw(10) == 0) ? "\"firmware\":{\"version\":[1,2]}" : "");
		if (wrong != null) {
			String name = wrong.substring(0, wrong.indexOf(':') + 1);
			fields.removeIf((field) -> field.startsWith(name));
			fields.add(wrong.replace("AHEAD", Instant.ofEpochMilli(recordMillis + 5 * MINUTE + 1).toString())
				.replace("ANCIENT", Instant.ofEpochMilli(recordMillis - 4000 * DAY).toString()));
		}
		fields.removeIf(String::isEmpty);
		return "{" + String.join(",", fields) + "}";
	}

	private String spaced(String location) {
		return (draw(20) == 0) ? "  " + location + " " : location;
	}

	/** Now and then null or left out. */
	private String optional(String name, String value) {
		return switch (draw(12)) {
			case 0 -> "";
			case 1 -> "\"%s\":null".formatted(name);
			default -> "\"%s\":%s".formatted(name, value);
		};
	}

	private String timestamp(long recordMillis, Shop shop) {
		Instant event = Instant.ofEpochMilli(recordMillis - lag()).plusNanos(draw(1_000_000));
		return switch (draw(24)) {
			case 0 -> "null";
			case 1 -> "\"soon\"";
			case 2 -> String.valueOf(event.toEpochMilli());
			case 3, 4 -> "\"" + LOCAL.format(event.atZone(shop.zone())) + "\"";
			case 5, 6 -> "\"" + PLUS_TWO.format(event) + "\"";
			default -> "\"" + event + "\"";
		};
	}

	/** How long before its record an event was; negative where a clock is ahead. */
	private long lag() {
		int kind = draw(100);
		if (kind < 66) {
			return draw(90_000);
		}
		if (kind < 80) {
			return draw((int) (55 * MINUTE));
		}
		if (kind < 84) {
			return HOUR - 1 + draw(3);
		}
		if (kind < 90) {
			return HOUR + draw((int) (5 * HOUR));
		}
		if (kind < 95) {
			return draw(10) * DAY + draw((int) HOUR);
		}
		return (kind < 97) ? 7 * draw(6) * DAY + draw((int) HOUR) : -draw((int) (5 * MINUTE) + 1);
	}

	private String duration() {
		return switch (draw(12)) {
			case 0 -> "0";
			case 1 -> one(List.of("-0.0", "1.5e2", "29.9995", "29.9994", "10", "9.9995", "12.5", "12.4999", "30.000",
					"86400", "1E-7", "0.0005", "0.00049"));
			case 2 -> String.valueOf((draw(10) == 0) ? draw(86_400) : draw(3600));
			case 3 -> "%d.%04d".formatted(draw(100), draw(10_000));
			default -> "%d.%03d".formatted(draw(300), draw(1000));
		};
	}

}
