package dev.footfall.dashboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.reactive.context.ReactiveWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever started Footfall where the page is, as soon as it is there.
 */
@Component
class AddressAnnouncer implements ApplicationListener<ReactiveWebServerInitializedEvent> {

	private static final Logger logger = LoggerFactory.getLogger(AddressAnnouncer.class);

	@Override
	public void onApplicationEvent(ReactiveWebServerInitializedEvent event) {
		logger.info("Footfall is on http://localhost:{}", event.getWebServer().getPort());
	}

}
