package dev.footfall.dashboard;

import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.ledger.Customers;
import dev.footfall.ledger.Customers.Stop;
import dev.footfall.ledger.Ledger;
import dev.footfall.ledger.LedgerHeldException;
import dev.footfall.metrics.MetricsHub;

/**
 * One customer: what is known, and its erasure.
 */
@RestController
class CustomerController {

	private final Customers customers;

	private final Ledger ledger;

	private final MetricsHub hub;

	CustomerController(Customers customers, Ledger ledger, MetricsHub hub) {
		this.customers = customers;
		this.ledger = ledger;
		this.hub = hub;
	}

	@Operation(summary = "One customer",
			description = "Visits and dwell since the customer was first seen, and the path of the running stay, or of the last one when `current_area` is null: half an hour without a reading ends a stay. Areas and path go back a hundred visits at most.")
	@GetMapping("/api/v1/customers/{id}")
	Mono<OneCustomerAnswer> customer(@PathVariable String id) {
		return blocking(() -> this.customers.find(id)
			.map((customer) -> new OneCustomerAnswer(CustomerAnswer.of(customer, this.hub.now()),
					this.customers.lastStay(id)))
			.orElseThrow(() -> unknown(id)));
	}

	@Operation(summary = "Erase a customer",
			description = "Deletes all that is kept of one customer, by the id as it is listed or, where pseudonyms are made, as it was sent; nobody by that id is no error. What areas counted stays, and so do the flows between them. A reading that comes later begins anew; Kafka keeps its records as long as its own retention says.")
	@DeleteMapping("/api/v1/customers/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> erase(@PathVariable String id) {
		return blocking(() -> this.ledger.erase(id))
			.onErrorMap(LedgerHeldException.class,
					(ex) -> problem(HttpStatus.CONFLICT,
							"Another instance writes the ledger: erase the customer there."))
			.then();
	}

	private <T> Mono<T> blocking(Supplier<T> work) {
		return Mono.fromSupplier(() -> {
			if (!this.hub.isReady()) {
				throw new StartingUpException();
			}
			return work.get();
		}).subscribeOn(Schedulers.boundedElastic());
	}

	private static ErrorResponseException unknown(String id) {
		return problem(HttpStatus.NOT_FOUND, "No customer is known by the id '%s'.".formatted(id));
	}

	private static ErrorResponseException problem(HttpStatus status, String detail) {
		return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
	}

	/** A customer with the path of the last stay, the oldest stop first. */
	record OneCustomerAnswer(@JsonUnwrapped CustomerAnswer customer, List<Stop> path) {
	}

}
