package dev.footfall.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.ledger.Customers;
import dev.footfall.ledger.Customers.Customer;
import dev.footfall.ledger.Customers.Order;
import dev.footfall.ledger.Customers.Others;
import dev.footfall.ledger.Customers.Place;
import dev.footfall.metrics.MetricsHub;

/**
 * Dwell time per customer, page by page.
 */
@RestController
class CustomersController {

	private final Customers customers;

	private final MetricsHub hub;

	CustomersController(Customers customers, MetricsHub hub) {
		this.customers = customers;
		this.hub = hub;
	}

	@Operation(summary = "Customers, page by page",
			description = "Visits and dwell of each customer since the first reading; `areas` are the different ones among the last hundred visits, `current_area` is null when the last reading is over half an hour old; `others` are those beyond `footfall.limits.customers`; `next_cursor` is null on the last page.")
	@GetMapping("/api/v1/customers")
	Mono<CustomersAnswer> customers(@RequestParam(defaultValue = "duration") String sort,
			@RequestParam(defaultValue = "") @Size(max = 200) String q,
			@RequestParam(defaultValue = "50") @Min(1) @Max(1000) int limit,
			@RequestParam(required = false) String cursor) {
		return Mono.fromCallable(() -> page(order(sort), q, limit, cursor)).subscribeOn(Schedulers.boundedElastic());
	}

	private CustomersAnswer page(Order order, String part, int limit, String cursor) {
		if (!this.hub.isReady()) {
			throw new StartingUpException();
		}
		Place after = (cursor != null) ? Cursor.decode(cursor) : null;
		List<Customer> found = this.customers.page(order, part.strip(), after, limit + 1);
		List<Customer> page = found.subList(0, Math.min(limit, found.size()));
		String next = (found.size() > limit) ? Cursor.encode(order.placeOf(page.get(limit - 1))) : null;
		Instant now = this.hub.now();
		return new CustomersAnswer(page.stream().map((customer) -> CustomerAnswer.of(customer, now)).toList(),
				OthersAnswer.of(this.customers.others()), next);
	}

	private static Order order(String sort) {
		return Arrays.stream(Order.values())
			.filter((order) -> label(order).equals(sort))
			.findFirst()
			.orElseThrow(() -> new UnknownChoiceException("sort",
					Arrays.stream(Order.values()).map(CustomersController::label).toList()));
	}

	private static String label(Order order) {
		return order.name().toLowerCase(Locale.ROOT);
	}

	/** One page; {@code next_cursor} is null on the last. */
	record CustomersAnswer(List<CustomerAnswer> customers, OthersAnswer others, String nextCursor) {
	}

	/** What is left of customers beyond the limit. */
	record OthersAnswer(long visits, BigDecimal totalDuration) {

		static OthersAnswer of(Others others) {
			return new OthersAnswer(others.visits(), Seconds.of(others.dwellMillis()));
		}

	}

}
