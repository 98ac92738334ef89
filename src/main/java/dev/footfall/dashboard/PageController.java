package dev.footfall.dashboard;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.footfall.broker.Broker;
import dev.footfall.broker.BrokerProperties;
import dev.footfall.metrics.store.Store;
import dev.footfall.metrics.store.Stores;

/**
 * The page's shell, in the reader's language. Everything that moves comes by stream.
 */
@Controller
class PageController {

	private static final String FOR_SCRIPTS = "ui.";

	private final Stores stores;

	private final Views views;

	private final Assets assets;

	private final Broker broker;

	private final BrokerProperties topics;

	private final ObjectMapper json;

	PageController(Stores stores, Views views, Assets assets, Broker broker, BrokerProperties topics,
			ObjectMapper json) {
		this.stores = stores;
		this.views = views;
		this.assets = assets;
		this.broker = broker;
		this.topics = topics;
		this.json = json;
	}

	/** The page of a store; of the default one, where none is named. */
	@GetMapping("/")
	String page(@RequestParam(required = false) String store, Locale locale, Model model)
			throws JsonProcessingException {
		Store shown = (store == null || store.isEmpty()) ? this.stores.defaultStore()
				: this.stores.find(this.views.known(store));
		model.addAttribute("lang", locale.toLanguageTag());
		model.addAttribute("storeName", shown.name());
		model.addAttribute("assets", this.assets.path());
		model.addAttribute("modules", this.assets.modules());
		model.addAttribute("config", embeddable(config(shown, locale)));
		return "index";
	}

	private Map<String, Object> config(Store store, Locale locale) {
		String language = locale.toLanguageTag();
		return Map.of("store", store.id(), "store_name", store.name(), "zone", store.zone().getId(), "lang", language,
				"locale", language, "producer_command", producerCommand(), "messages",
				Catalogue.of(locale).startingWith(FOR_SCRIPTS));
	}

	private String producerCommand() {
		return "kafka-console-producer.sh --bootstrap-server %s --topic %s < readings.jsonl"
			.formatted(this.broker.bootstrapServers(), this.topics.topic());
	}

	/** JSON that cannot end the script element it stands in. */
	private String embeddable(Object value) throws JsonProcessingException {
		return this.json.writeValueAsString(value).replace("<", "\\u003c");
	}

}
