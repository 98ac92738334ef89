package dev.footfall.dashboard;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * Serves {@link Assets} with leave to keep them. Under their bare addresses the same
 * files stay reachable, and are not kept.
 */
@Configuration(proxyBeanMethods = false)
class AssetsConfiguration implements WebFluxConfigurer {

	private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final Assets assets;

	AssetsConfiguration(Assets assets) {
		this.assets = assets;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		if (this.assets.areKept()) {
			serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
			serve(registry, "/**", "classpath:/static/");
		}
	}

	private void serve(ResourceHandlerRegistry registry, String pattern, String location) {
		registry.addResourceHandler(this.assets.path() + pattern)
			.addResourceLocations(location)
			.setCacheControl(FOR_GOOD)
			.resourceChain(true)
			.addTransformer(new ImportedStyles());
	}

}
