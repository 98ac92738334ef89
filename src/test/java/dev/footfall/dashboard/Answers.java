package dev.footfall.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

import dev.footfall.ledger.LedgerInstance;
import dev.footfall.metrics.Hubs;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.MetricsProperties;
import dev.footfall.metrics.SensorBoard;
import dev.footfall.metrics.history.Histories;
import dev.footfall.metrics.store.Stores;

/**
 * The answers of the API on a core without HTTP, a query or a broker.
 */
public final class Answers {

	private static final MetricsProperties METRICS = new MetricsProperties(Duration.ofHours(1));

	private static final String CUSTOMER = "/api/v1/customers/";

	private final ObjectMapper json = Jackson2ObjectMapperBuilder.json()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build()
		.configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true);

	private final LedgerInstance ledger;

	private final Stores stores;

	private final MetricsHub hub;

	private final SensorBoard sensors;

	private final Clock clock;

	private final Views views;

	private final Provisional provisional = new Provisional(METRICS);

	public Answers(LedgerInstance ledger, Stores stores, MetricsHub hub, SensorBoard sensors, Clock clock) {
		this.ledger = ledger;
		this.stores = stores;
		this.hub = hub;
		this.sensors = sensors;
		this.clock = clock;
		this.views = new Views(hub, stores, sensors);
	}

	/** What HTTP would answer, as text. */
	public String text(String uri) {
		UriComponents parts = UriComponentsBuilder.fromUriString(uri).build();
		try {
			return this.json.writeValueAsString(answer(parts.getPath(), parts.getQueryParams()));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(uri, ex);
		}
	}

	/** What HTTP would answer. */
	public JsonNode get(String uri) {
		try {
			return this.json.readTree(text(uri));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(uri, ex);
		}
	}

	private Object answer(String path, MultiValueMap<String, String> query) {
		String store = query.getFirst("store");
		String window = query.getFirst("window");
		String group = query.getOrDefault("group", List.of("location")).get(0);
		if (path.startsWith(CUSTOMER)) {
			return new CustomerController(this.ledger.customers(), this.ledger.ledger(), this.hub)
				.customer(path.substring(CUSTOMER.length()))
				.block();
		}
		return switch (path) {
			case "/api/v1/metrics" -> metrics(this.views.of(store, window, group));
			case "/api/v1/history" ->
				history()
					.history(store, query.getFirst("area"), query.getFirst("metric"), query.getFirst("from"),
							query.getFirst("to"), query.getFirst("step"), group)
					.block();
			case "/api/v1/history/day-hour" ->
				history()
					.dayHour(store, query.getFirst("area"), query.getFirst("metric"), query.getFirst("from"),
							query.getFirst("to"), 4, group)
					.block();
			case "/api/v1/comparison" ->
				new ComparisonController(queries(), this.views, Histories.comparisons(this.ledger.history()))
					.compare(window, query.getFirst("with"), store, group)
					.block();
			case "/api/v1/customers" -> new CustomersController(this.ledger.customers(), this.hub)
				.customers(query.getFirst("sort"), "", 1000, query.getFirst("cursor"))
				.block();
			case "/api/v1/flows" -> new FlowsController(this.views, queries(), Histories.flows(this.ledger.flows()))
				.flows(window, store, group, 1000)
				.block();
			case "/api/v1/sensors" ->
				new SensorsController(this.sensors, this.hub).sensors(store, null, null, 1000, query.getFirst("cursor"))
					.block();
			case "/api/v1/quality" -> new QualityReports(this.ledger.quality(), this.ledger.ledger(), this.hub, METRICS,
					this.json, this.clock)
				.answer(Integer.parseInt(query.getFirst("minutes")), 100);
			default -> throw new IllegalArgumentException(path);
		};
	}

	private MetricsAnswer metrics(View view) {
		Picture picture = this.views.now(view);
		return MetricsAnswer.of(picture, this.provisional.of(picture.metrics()));
	}

	private HistoryController history() {
		return new HistoryController(queries(), Histories.chronicle(this.ledger.history(), Hubs.checkouts(this.stores)),
				Histories.dayHours(this.ledger.history(), Hubs.checkouts(this.stores)), this.stores, this.provisional);
	}

	private HistoryQueries queries() {
		return new HistoryQueries(this.hub, this.views, this.stores,
				Histories.chronicle(this.ledger.history(), Hubs.checkouts(this.stores)));
	}

}
