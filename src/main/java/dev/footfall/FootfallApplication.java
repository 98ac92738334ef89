package dev.footfall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.security.reactive.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import dev.footfall.pipeline.OrderlyShutdown;
import dev.footfall.simulator.FootfallCommand;

/**
 * Starts Footfall. The Ledger opens its database itself, beside broker and Spark, so that
 * the page is served first. A command of the simulator runs instead, before any class of
 * Spring is loaded.
 */
@SpringBootApplication(exclude = { DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
		ReactiveUserDetailsServiceAutoConfiguration.class })
public class FootfallApplication {

	/** Hadoop 3.3 asks for the current Subject in a way that later versions refuse. */
	private static final int LAST_JAVA = 22;

	public static void main(String[] args) {
		if (FootfallCommand.isMeant(args)) {
			System.exit(FootfallCommand.run(args));
		}
		requireJava(Runtime.version().feature());
		SpringApplication application = new SpringApplication(FootfallApplication.class);
		application.setRegisterShutdownHook(false);
		ConfigurableApplicationContext context = application.run(args);
		OrderlyShutdown.register(context);
	}

	private static void requireJava(int version) {
		if (version > LAST_JAVA) {
			System.err.printf("Footfall needs Java 17: Spark 3.5 does not run on Java %d.%n", version);
			System.exit(1);
		}
	}

}
