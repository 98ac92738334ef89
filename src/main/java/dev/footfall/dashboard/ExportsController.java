package dev.footfall.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.dashboard.HistoryQueries.Asked;

/**
 * Tables to take away, as CSV or JSON. Rows are read when the client has taken those
 * before, so an export needs the memory of a few pages, however long it is.
 */
@RestController
@RequestMapping("/api/v1/exports")
class ExportsController {

	private final Exports exports;

	private final ObjectMapper json;

	ExportsController(Exports exports, ObjectMapper json) {
		this.exports = exports;
		this.json = json;
	}

	@GetMapping("/areas.{format}")
	Mono<ResponseEntity<Flux<DataBuffer>>> areas(@PathVariable String format,
			@RequestParam(defaultValue = "en") String lang, @RequestParam(required = false) String window,
			@RequestParam(required = false) String store, @RequestParam(required = false) String from,
			@RequestParam(required = false) String to, @RequestParam(defaultValue = "location") String group) {
		return answer(format, lang, () -> {
			boolean range = from != null || to != null;
			if (range && window != null) {
				throw new InvalidRequestException("window", "Give either a window, or a range with from and to.");
			}
			return range ? this.exports.areas(new Asked(store, null, null, from, to, group))
					: this.exports.areas(store, (window != null) ? window : "all", group);
		});
	}

	@GetMapping("/history.{format}")
	Mono<ResponseEntity<Flux<DataBuffer>>> history(@PathVariable String format,
			@RequestParam(defaultValue = "en") String lang, @RequestParam(required = false) String store,
			@RequestParam(required = false) String area, @RequestParam(required = false) String metric,
			@RequestParam(required = false) String from, @RequestParam(required = false) String to,
			@RequestParam(defaultValue = "1h") String step, @RequestParam(defaultValue = "location") String group) {
		return answer(format, lang, () -> this.exports.history(new Asked(store, area, metric, from, to, group),
				HistoryStep.labelled(step)));
	}

	@GetMapping("/customers.{format}")
	Mono<ResponseEntity<Flux<DataBuffer>>> customers(@PathVariable String format,
			@RequestParam(defaultValue = "en") String lang) {
		return answer(format, lang, this.exports::customers);
	}

	/** What is wrong with the request shows before the first byte. */
	private Mono<ResponseEntity<Flux<DataBuffer>>> answer(String format, String lang, Supplier<Export> prepare) {
		return Mono.fromCallable(() -> {
			ExportFormat wanted = ExportFormat.labelled(format);
			boolean brazilian = ExportFormat.isBrazilian(lang);
			Export export = prepare.get();
			String file = "footfall-%s.%s".formatted(export.name(), wanted.label());
			return ResponseEntity.ok()
				.contentType(wanted.type())
				.cacheControl(CacheControl.noStore())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString())
				.body(body(export, wanted.writer(export, brazilian, this.json)));
		}).subscribeOn(Schedulers.boundedElastic());
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
