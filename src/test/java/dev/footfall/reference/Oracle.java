package dev.footfall.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Knows every record that was counted, and checks that the API says the same.
 */
final class Oracle {

	private static final List<String> WINDOWS = List.of("5m", "15m", "1h", "today", "all");

	private static final long MINUTE = 60_000;

	private static final long HOUR = 3_600_000;

	private static final long DAY = 24 * HOUR;

	/** As many are asked for one by one. */
	private static final int MOST_CUSTOMERS = 100;

	private final Judge judge = new Judge();

	private final List<Seen> seen = new ArrayList<>();

	private final Agreement agreement = new Agreement();

	private final List<Shop> shops;

	Oracle(List<Shop> shops) {
		this.shops = shops;
	}

	/** Count records. */
	void add(List<Sent> records) {
		records.forEach((record) -> this.seen.add(this.judge.judge(record)));
		this.agreement.know(Rows.customers(this.seen.stream().filter(Seen::isVisit).toList()));
	}

	int records() {
		return this.seen.size();
	}

	Agreement agreement() {
		return this.agreement;
	}

	private boolean isKnown(Shop shop) {
		return shop != Shop.NEW || this.seen.stream()
			.anyMatch((record) -> shop.id().equals(record.store()) && (record.isVisit() || record.sensor() != null));
	}

	/** Check a window of a shop, drawn at random. */
	void checkOne(Api api, Random random) {
		Shop shop = this.shops.get(random.nextInt(this.shops.size()));
		if (isKnown(shop)) {
			checkMetrics(api, shop, WINDOWS.get(random.nextInt(WINDOWS.size())), random.nextBoolean());
		}
	}

	/** Check every number. */
	void checkAll(Api api) {
		checkNow(api);
		checkQuality(api);
		checkCustomers(api);
		checkPast(api);
	}

	void checkNow(Api api) {
		this.shops.stream().filter(this::isKnown).forEach((shop) -> {
			for (String window : WINDOWS) {
				checkMetrics(api, shop, window, false);
				checkMetrics(api, shop, window, true);
				checkFlows(api, shop, window, false);
				checkFlows(api, shop, window, true);
			}
			ArrayNode sensors = JsonNodeFactory.instance.arrayNode();
			String asOf = pages(api, "/api/v1/sensors?limit=1000&store=" + shop.id(), "sensors", sensors);
			long now = Instant.parse(asOf).toEpochMilli();
			check("sensors of " + shop.id(), new ExpectedSensors(this.seen, shop, now).answer(), sensors);
		});
	}

	/** Adds the rows of all pages, and answers as of when the last one is. */
	private static String pages(Api api, String path, String name, ArrayNode rows) {
		JsonNode page = api.get(path);
		rows.addAll((ArrayNode) page.get(name));
		while (!page.get("next_cursor").isNull()) {
			page = api.get(path + "&cursor=" + page.get("next_cursor").asText());
			rows.addAll((ArrayNode) page.get(name));
		}
		return page.path("as_of").asText();
	}

	private void checkMetrics(Api api, Shop shop, String window, boolean byArea) {
		String path = "/api/v1/metrics?window=%s&store=%s&group=%s".formatted(window, shop.id(),
				byArea ? "area" : "location");
		JsonNode metrics = api.get(path);
		long now = Instant.parse(metrics.get("as_of").asText()).toEpochMilli();
		((ObjectNode) metrics.get("provisional")).remove("until");
		this.agreement.check(path, new ExpectedMetrics(this.seen, shop, window, byArea, now).answer(), metrics,
				"definitions_version", "store", "window", "to", "as_of", "zone", "clock", "batch_id", "errors");
	}

	private void checkFlows(Api api, Shop shop, String window, boolean byArea) {
		String path = "/api/v1/flows?window=%s&store=%s&group=%s&limit=1000".formatted(window, shop.id(),
				byArea ? "area" : "location");
		JsonNode flows = api.get(path);
		long now = Instant.parse(flows.get("as_of").asText()).toEpochMilli();
		long end = Math.floorDiv(now, MINUTE) * MINUTE + MINUTE;
		boolean allTime = window.equals("all");
		long from = allTime ? Long.MIN_VALUE / 2 : new ExpectedMetrics(this.seen, shop, window, byArea, now).begin(end);
		this.agreement.check(path,
				new ExpectedFlows(this.seen, shop, byArea, from, allTime ? Long.MAX_VALUE / 2 : end).answer(), flows,
				"definitions_version", "store", "window", "from", "to", "as_of", "zone");
	}

	private void checkQuality(Api api) {
		JsonNode quality = api.get("/api/v1/quality?minutes=120");
		ObjectNode expected = ExpectedQuality.answer(this.seen, Instant.parse(quality.get("from").asText()));
		for (JsonNode rejected : quality.get("rejected_readings")) {
			((ObjectNode) rejected).remove(List.of("text", "topic"));
		}
		this.agreement.check("quality", expected, quality, "from", "allowed_lateness_seconds");
	}

	private void checkCustomers(Api api) {
		ArrayNode customers = JsonNodeFactory.instance.arrayNode();
		pages(api, "/api/v1/customers?sort=duration&limit=1000", "customers", customers);
		customers.forEach((customer) -> ((ObjectNode) customer).remove("current_area"));
		ExpectedCustomers expected = new ExpectedCustomers(this.seen);
		check("customers", expected.answer(), customers);
		for (int i = 0; i < Math.min(MOST_CUSTOMERS, customers.size()); i++) {
			checkCustomer(api, (ObjectNode) customers.get(i), expected);
		}
	}

	/** One customer has what the list says, and the path besides. */
	private void checkCustomer(Api api, ObjectNode listed, ExpectedCustomers expected) {
		String id = listed.get("customer_id").asText();
		long now = Instant.parse(api.get("/api/v1/sensors").get("as_of").asText()).toEpochMilli();
		ObjectNode customer = (ObjectNode) api.get("/api/v1/customers/" + id);
		JsonNode area = customer.remove("current_area");
		JsonNode expectedArea = expected.currentArea(id, now);
		assertThat(area).as("current area of %s", id).isEqualTo(expectedArea.isMissingNode() ? area : expectedArea);
		assertThat(customer.remove("path")).as("path of %s", id).isEqualTo(expected.path(id));
		assertThat(customer).isEqualTo(listed);
	}

	private void check(String place, JsonNode expected, JsonNode actual) {
		this.agreement.check(place, JsonNodeFactory.instance.objectNode().set("rows", expected),
				JsonNodeFactory.instance.objectNode().set("rows", actual));
	}

	private void checkPast(Api api) {
		long now = Instant.parse(api.get("/api/v1/sensors").get("as_of").asText()).toEpochMilli();
		Map<String, Long> ranges = new TreeMap<>(Map.of("1m", HOUR, "1h", 2 * DAY, "1d", 40 * DAY));
		this.shops.stream().filter(this::isKnown).filter(this::hasVisits).forEach((shop) -> {
			ranges.forEach((step, length) -> checkHistory(api, shop, step, now - length, now));
			checkDayHours(api, shop, now);
			for (String with : List.of("previous", "usual")) {
				checkComparison(api, shop, "5m", with);
				checkComparison(api, shop, "1h", with);
			}
		});
	}

	/** Days are compared hour by hour, which takes its time. */
	void checkDays(Api api) {
		this.shops.stream().filter(this::hasVisits).forEach((shop) -> {
			checkComparison(api, shop, "today", "previous");
			checkComparison(api, shop, "today", "usual");
		});
	}

	private boolean hasVisits(Shop shop) {
		return this.seen.stream().anyMatch((record) -> record.isVisit() && shop.id().equals(record.store()));
	}

	private void checkHistory(Api api, Shop shop, String step, long from, long to) {
		boolean byArea = step.equals("1h");
		String path = "/api/v1/history?store=%s&step=%s&group=%s&from=%s&to=%s".formatted(shop.id(), step,
				byArea ? "area" : "location", Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
		this.agreement.check(path, new ExpectedHistory(this.seen, shop, byArea).series(step, from, to), api.get(path),
				"store", "zone", "definitions_version", "step", "from", "to", "as_of");
	}

	private void checkDayHours(Api api, Shop shop, long now) {
		String row = shop.row(shop.locations().get(0), true);
		long from = now - 40 * DAY;
		for (String area : new String[] { null, row }) {
			if (area != null && this.seen.stream()
				.noneMatch((record) -> record.isVisit() && shop.id().equals(record.store())
						&& row.equals(shop.row(record.location(), true)))) {
				continue;
			}
			String path = "/api/v1/history/day-hour?store=%s&group=area&from=%s&to=%s%s".formatted(shop.id(),
					Instant.ofEpochMilli(from), Instant.ofEpochMilli(now), (area != null) ? "&area=" + area : "");
			this.agreement.check(path, new ExpectedHistory(this.seen, shop, true).dayHours(area, from, now, now),
					api.get(path), "store", "location", "zone", "definitions_version", "from", "to");
		}
	}

	private void checkComparison(Api api, Shop shop, String window, String with) {
		String path = "/api/v1/comparison?store=%s&window=%s&with=%s".formatted(shop.id(), window, with);
		JsonNode comparison = api.get(path);
		long to = Instant.parse(comparison.get("to").asText()).toEpochMilli();
		this.agreement.check(path, new ExpectedComparison(this.seen, shop, window, false, to).answer(with), comparison,
				"store", "zone", "definitions_version", "window", "with");
	}

	/** Nothing was checked by accident. */
	void assertThatEveryVerdictWasMet() {
		assertThat(this.seen.stream().map(Seen::kind).distinct().count()).isEqualTo(3);
	}

}
