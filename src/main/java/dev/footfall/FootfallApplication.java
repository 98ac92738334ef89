package dev.footfall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.security.reactive.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import dev.footfall.pipeline.OrderlyShutdown;

/**
 * Starts Footfall. The Ledger opens its database itself, beside broker and Spark, so that
 * the page is served first.
 */
@SpringBootApplication(exclude = { DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
		ReactiveUserDetailsServiceAutoConfiguration.class })
public class FootfallApplication {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(FootfallApplication.class);
		application.setRegisterShutdownHook(false);
		ConfigurableApplicationContext context = application.run(args);
		OrderlyShutdown.register(context);
	}

}
