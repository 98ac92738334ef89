package dev.footfall.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.ledger.Customers;
import dev.footfall.ledger.Customers.Customer;
import dev.footfall.ledger.Customers.Order;
import dev.footfall.ledger.Customers.Place;
import dev.footfall.metrics.AreaMetrics;
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
			description = "Visits and dwell of each customer since the first reading; `next_cursor` is null on the last page.")
	@GetMapping("/api/v1/customers")
	Mono<CustomersAnswer> customers(@RequestParam(defaultValue = "duration") String sort,
			@RequestParam(defaultValue = "50") @Min(1) @Max(1000) int limit,
			@RequestParam(required = false) String cursor) {
		return Mono.fromCallable(() -> page(order(sort), limit, cursor)).subscribeOn(Schedulers.boundedElastic());
	}

	private CustomersAnswer page(Order order, int limit, String cursor) {
		if (!this.hub.isReady()) {
			throw new StartingUpException();
		}
		Place after = (cursor != null) ? Cursor.decode(cursor) : null;
		List<Customer> found = this.customers.page(order, after, limit + 1);
		List<Customer> page = found.subList(0, Math.min(limit, found.size()));
		String next = (found.size() > limit) ? Cursor.encode(order.placeOf(page.get(limit - 1))) : null;
		return new CustomersAnswer(page.stream().map(CustomerAnswer::of).toList(), next);
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
	record CustomersAnswer(List<CustomerAnswer> customers, String nextCursor) {
	}

	/** One customer; durations in seconds. */
	record CustomerAnswer(String customerId, long visits, BigDecimal totalDuration, double avgDuration,
			String lastLocation, Instant lastSeen) {

		static CustomerAnswer of(Customer customer) {
			return new CustomerAnswer(customer.id(), customer.visits(), Seconds.of(customer.dwellMillis()),
					AreaMetrics.averageSeconds(customer.dwellMillis(), customer.visits()), customer.lastLocation(),
					customer.lastSeen());
		}

	}

}
