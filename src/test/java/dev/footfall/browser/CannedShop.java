package dev.footfall.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a shop could say, as JSON of the API: the documented examples, of which a test
 * changes only what it is about.
 */
final class CannedShop {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final int MINUTES = 15;

	private static final int COURSE_MINUTES = 60;

	/** As many as the server sends. */
	private static final int MOST_SERIES = 24;

	private static final AtomicLong accepted = new AtomicLong(2000);

	private CannedShop() {
	}

	static String status(String state) {
		return """
				{"state":"%s","steps":{"broker":"ready","ledger":"ready","query":"starting"},"reason":%s}"""
			.formatted(state, "failed".equals(state) ? "\"The disk is full\"" : "null");
	}

	/** A snapshot of the last quarter of an hour, in which somebody came just now. */
	static String snapshot(List<String> locations) {
		return metrics(locations).toString();
	}

	/** One whose newest reading was that old when it left the server. */
	static String snapshot(List<String> locations, int ageMillis) {
		ObjectNode metrics = metrics(locations);
		metrics.putArray("reading_ages").add(ageMillis);
		return metrics.toString();
	}

	/** One whose trend leaves an area out. */
	static String withoutCourse(String left, List<String> locations) {
		ObjectNode metrics = metrics(locations);
		ArrayNode series = (ArrayNode) metrics.at("/trend/series");
		IntStream.range(0, series.size())
			.filter((i) -> left.equals(series.get(i).get("location").asText()))
			.findFirst()
			.ifPresent(series::remove);
		return metrics.toString();
	}

	private static ObjectNode metrics(List<String> locations) {
		Instant now = Instant.now();
		Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
		ObjectNode metrics = example("get-metrics.json");
		ObjectNode first = (ObjectNode) metrics.get("areas").get(0);
		metrics.put("from", minute.minusSeconds(60L * (MINUTES - 1)).toString())
			.put("to", now.toString())
			.put("as_of", now.toString());
		ArrayNode areas = metrics.putArray("areas");
		ArrayNode series = ((ObjectNode) metrics.get("trend"))
			.put("start", minute.minusSeconds(60L * (MINUTES - 1)).toString())
			.putArray("series");
		for (int i = 0; i < locations.size(); i++) {
			int traffic = Math.max(2000 - 30 * i, 500 - i);
			areas.add(first.deepCopy()
				.put("location", locations.get(i))
				.put("total_traffic", traffic)
				.put("rank", i + 1));
			if (i < MOST_SERIES) {
				ArrayNode course = series.addObject().put("location", locations.get(i)).putArray("traffic");
				IntStream.range(0, MINUTES).forEach((step) -> course.add(traffic / MINUTES));
			}
		}
		long counted = locations.isEmpty() ? 0 : accepted.incrementAndGet();
		((ObjectNode) metrics.get("ledger")).put("received", counted).put("accepted", counted);
		return metrics;
	}

	/** A quarter of an hour beside another. */
	static String comparison(String with) {
		return example("get-comparison.json").put("with", with).toString();
	}

	static String dayHours() {
		return example("get-history-day-hour.json").toString();
	}

	/** Three flows between areas of the layout. */
	static String flows() {
		return example("get-flows.json").toString()
			.replace("Entrada", "entrada")
			.replace("Corredor_A", "corredor-a")
			.replace("Caixa", "caixa");
	}

	/** The last hour of an area with as much traffic in every minute. */
	static String course(String area, int traffic) {
		Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
		ObjectNode history = example("get-history.json").put("step", "1m");
		ArrayNode starts = history.putArray("starts");
		ObjectNode series = history.putArray("series").addObject().put("location", area);
		ArrayNode values = series.putObject("values").putArray("total_traffic");
		IntStream.range(0, COURSE_MINUTES).forEach((step) -> {
			starts.add(minute.minusSeconds(60L * (COURSE_MINUTES - 1 - step)).toString());
			values.add(traffic);
		});
		return history.toString();
	}

	static String quality() {
		ObjectNode quality = example("get-quality.json");
		((ObjectNode) quality.get("minutes").get(0)).put("minute",
				Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(60).toString());
		return quality.toString();
	}

	/** One rejected reading that says this. */
	static String quality(String text) {
		ObjectNode quality = example("get-quality.json");
		((ObjectNode) quality.get("rejected_readings").get(0)).put("text", text);
		return quality.toString();
	}

	static String suggestions() {
		return example("get-suggestions.json").toString();
	}

	static String simulator(String state) {
		return """
				{"state":"%s","scenario":"normal-day","rate":20,"speed":null,"as_fast_as_possible":false,"count":10000,
				"seed":42,"sent":6420,"started_at":null,"faults":null,"reason":null}""".formatted(state);
	}

	/** A layout whose only area, over all of the plan, is called that. */
	static String layout(String label) {
		return """
				{"id":"loja-centro","name":"Loja Centro","view_box":[0,0,900,300],"areas":[{"id":"area-1","kind":"department",
				"labels":{"en":"%s"},"shape":{"rect":[0,0,90,90]}}]}"""
			.formatted(label);
	}

	static String customers() {
		return """
				{"customers":[
				{"customer_id":"Cliente_1793","visits":4,"total_duration":749.79,"avg_duration":187.4475,"areas":3,
				"first_seen":"2026-11-25T08:31:07.204Z","last_seen":"2026-11-25T08:56:50.860Z","last_store":"loja-centro",
				"last_location":"Corredor_B","current_area":"Corredor_B"},
				{"customer_id":"<img src=x onerror=alert(1)>","visits":3,"total_duration":657.33,"avg_duration":219.11,"areas":3,
				"first_seen":"2026-11-25T08:31:07.204Z","last_seen":"2026-11-25T08:56:51.700Z","last_store":"loja-centro",
				"last_location":"Corredor_B","current_area":null}],"next_cursor":null}""";
	}

	static String customer() {
		return """
				{"customer_id":"Cliente_1793","visits":4,"total_duration":749.79,"avg_duration":187.4475,"areas":3,
				"first_seen":"2026-11-25T08:31:07.204Z","last_seen":"2026-11-25T08:56:50.860Z","last_store":"loja-centro",
				"last_location":"Corredor_B","current_area":"Corredor_B","path":[
				{"store":"loja-centro","location":"Entrada","seen_at":"2026-11-25T08:31:07.204Z"},
				{"store":"loja-centro","location":"Corredor_B","seen_at":"2026-11-25T08:56:50.860Z"}]}""";
	}

	private static ObjectNode example(String name) {
		try (InputStream file = CannedShop.class.getResourceAsStream("/openapi/" + name)) {
			return (ObjectNode) JSON.readTree(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
