package dev.footfall.dashboard;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.metrics.MetricDefinitions;

/**
 * The interface's own description, {@code /v3/api-docs}: what the controllers say,
 * completed by what holds for all of them.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String ABOUT = """
			What the page shows, as JSON in snake_case. Durations are seconds, instants are UTC, windows are whole \
			minutes of event time. Errors are problem details (RFC 9457). Every answer names the version of the metric \
			definitions that its numbers follow in the header `%s`. Commands need the CSRF token of the cookie \
			`XSRF-TOKEN`, which any GET sets, in the header `X-XSRF-TOKEN`.""";

	@Bean
	OpenAPI footfallInterface() {
		return new OpenAPI()
			.info(new Info().title("Footfall")
				.version("v1, definitions " + MetricDefinitions.VERSION)
				.description(ABOUT.formatted(DefinitionsVersionFilter.HEADER))
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0.txt")))
			.servers(List.of(new Server().url("/").description("this server")));
	}

	/** Schemas name fields as the answers do. */
	@Bean
	ModelResolver modelResolver(ObjectMapper json) {
		return new ModelResolver(json, new OpenApiNames());
	}

	@Bean
	GlobalOpenApiCustomizer completeness(ObjectMapper json) {
		return new OpenApiCompletion(json);
	}

}
