package dev.footfall.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.dashboard.HistoryQueries.Asked;
import dev.footfall.ledger.Ledger;
import dev.footfall.metrics.Window;

/**
 * Tables to take away, as CSV or JSON. Rows are read when the client has taken those
 * before, so an export needs the memory of a few pages, however long it is.
 */
@RestController
@RequestMapping("/api/v1/exports")
class ExportsController {

	private static final String CSV = "text/csv";

	private static final String LANG = "Whose spreadsheets are to open a CSV; no cookie and no header matters";

	private static final String WINDOW = "Stretch of event time that ends now; all without a range";

	private static final String ABOUT = " An attachment that is written while it is read. Instants are in the zone of the store. `lang=pt-BR` makes CSV with semicolons, decimal commas and a byte order mark; text that a spreadsheet would calculate begins with an apostrophe. The name of the file says `simulated` when the simulator made some of the readings.";

	private final Exports exports;

	private final Ledger ledger;

	private final ObjectMapper json;

	ExportsController(Exports exports, Ledger ledger, ObjectMapper json) {
		this.exports = exports;
		this.ledger = ledger;
		this.json = json;
	}

	@Operation(summary = "Areas as a file",
			description = "Of a window, or of a range of whole hours with `from` and `to` (the day before `to` without `from`), but not both; the metrics of `/api/v1/metrics` in one row for each area."
					+ ABOUT)
	@ApiResponse(responseCode = "200", description = "OK",
			content = { @Content(mediaType = CSV), @Content(mediaType = MediaType.APPLICATION_JSON_VALUE) })
	@GetMapping("/areas.{format}")
	Mono<ResponseEntity<Flux<DataBuffer>>> areas(@PathVariable String format,
			@Parameter(description = LANG) @RequestParam(defaultValue = "en") String lang,
			@Parameter(description = WINDOW) @RequestParam(required = false) String window,
			@RequestParam(required = false) String store, @RequestParam(required = false) String from,
			@RequestParam(required = false) String to, @RequestParam(defaultValue = "location") String group) {
		return answer(format, lang, window, new Asked(store, null, null, from, to, group), this.exports::areas,
				this.exports::areasNow);
	}

	@Operation(summary = "Flows as a file",
			description = "How customers went from area to area, as `/api/v1/flows` tells it, in one row for each pair: of a window, or of a range of whole hours with `from` and `to` (the day before `to` without `from`), but not both. `share` is of all transitions that leave `from_location`; a row without `to_location` holds the pairs beyond the cap."
					+ ABOUT)
	@ApiResponse(responseCode = "200", description = "OK",
			content = { @Content(mediaType = CSV), @Content(mediaType = MediaType.APPLICATION_JSON_VALUE) })
	@GetMapping("/flows.{format}")
	Mono<ResponseEntity<Flux<DataBuffer>>> flows(@PathVariable String format,
			@Parameter(description = LANG) @RequestParam(defaultValue = "en") String lang,
			@Parameter(description = WINDOW) @RequestParam(required = false) String window,
			@RequestParam(required = false) String store, @RequestParam(required = false) String from,
			@RequestParam(required = false) String to, @RequestParam(defaultValue = "location") String group) {
		return answer(format, lang, window, new Asked(store, null, null, from, to, group), this.exports::flows,
				this.exports::flowsNow);
	}

	/** Of a range, or of a window, which is all time if there is neither. */
	private Mono<ResponseEntity<Flux<DataBuffer>>> answer(String format, String lang, String window, Asked asked,
			Function<Asked, Export> ofRange, BiFunction<Asked, String, Export> ofWindow) {
		return answer(format, lang, () -> {
			boolean range = asked.from() != null || asked.to() != null;
			if (range && window != null) {
				throw new InvalidRequestException("window", "Give either a window, or a range with from and to.");
			}
			return range ? ofRange.apply(asked) : ofWindow.apply(asked, (window != null) ? window : Window.ALL.label());
		});
	}

	@Operation(summary = "The past as a file",
			description = "Series as `/api/v1/history` answers them, of any length: one row for each point and area of which anything was recorded."
					+ ABOUT)
	@ApiResponse(responseCode = "200", description = "OK",
			content = { @Content(mediaType = CSV), @Content(mediaType = MediaType.APPLICATION_JSON_VALUE) })
	@GetMapping("/history.{format}")
	Mono<ResponseEntity<Flux<DataBuffer>>> history(@PathVariable String format,
			@Parameter(description = LANG) @RequestParam(defaultValue = "en") String lang,
			@RequestParam(required = false) String store, @RequestParam(required = false) String area,
			@RequestParam(required = false) String metric, @RequestParam(required = false) String from,
			@RequestParam(required = false) String to, @RequestParam(defaultValue = "1h") String step,
			@RequestParam(defaultValue = "location") String group) {
		return answer(format, lang, () -> this.exports.history(new Asked(store, area, metric, from, to, group),
				HistoryStep.labelled(step)));
	}

	@Operation(summary = "Customers as a file", description = "Every customer, the longest dwell first." + ABOUT)
	@ApiResponse(responseCode = "200", description = "OK",
			content = { @Content(mediaType = CSV), @Content(mediaType = MediaType.APPLICATION_JSON_VALUE) })
	@GetMapping("/customers.{format}")
	Mono<ResponseEntity<Flux<DataBuffer>>> customers(@PathVariable String format,
			@Parameter(description = LANG) @RequestParam(defaultValue = "en") String lang) {
		return answer(format, lang, this.exports::customers);
	}

	/** What is wrong with the request shows before the first byte. */
	private Mono<ResponseEntity<Flux<DataBuffer>>> answer(String format, String lang, Supplier<Export> prepare) {
		return Mono.fromCallable(() -> {
			ExportFormat wanted = ExportFormat.labelled(format);
			boolean brazilian = ExportFormat.isBrazilian(lang);
			Export export = prepare.get();
			String file = "footfall-%s%s.%s".formatted(mark(), export.name(), wanted.label());
			return ResponseEntity.ok()
				.contentType(wanted.type())
				.cacheControl(CacheControl.noStore())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString())
				.body(body(export, wanted.writer(export, brazilian, this.json)));
		}).subscribeOn(Schedulers.boundedElastic());
	}

	/** What was made up is to be known as such in a folder of downloads, too. */
	private String mark() {
		return this.ledger.holdsSimulated() ? "simulated-" : "";
	}

	static Flux<DataBuffer> body(Export export, ExportWriter writer) {
		Iterator<List<List<Object>>> pages = export.pages();
		Flux<String> rows = Flux.generate((sink) -> {
			if (pages.hasNext()) {
				sink.next(writer.rows(pages.next()));
			}
			else {
				sink.complete();
			}
		});
		return Flux.concat(Mono.fromSupplier(writer::head), rows, Mono.fromSupplier(writer::tail))
			.filter((text) -> !text.isEmpty())
			.<DataBuffer>map(
					(text) -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)))
			.subscribeOn(Schedulers.boundedElastic());
	}

}
