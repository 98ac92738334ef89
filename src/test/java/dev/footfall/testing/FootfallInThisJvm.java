package dev.footfall.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import dev.footfall.FootfallApplication;
import dev.footfall.broker.Broker;

/**
 * Footfall started in the test's JVM, as {@code main} starts it, on free ports and in a
 * directory of its own. One at a time: a JVM has one Spark context.
 */
public final class FootfallInThisJvm extends Footfall implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	/** Part of the running application. */
	public <T> T bean(String name, Class<T> type) {
		return this.context.getBean(name, type);
	}

	private FootfallInThisJvm(ConfigurableApplicationContext context) {
		super(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
		this.context = context;
	}

	/**
	 * Start and wait until it is ready.
	 * @param directory where its data go; start again with the same one to go on
	 * @param properties further settings, {@code name=value}
	 */
	public static FootfallInThisJvm start(Path directory, String... properties) {
		SpringApplication application = new SpringApplication(FootfallApplication.class);
		application.setRegisterShutdownHook(false);
		List<String> arguments = new ArrayList<>(settings(directory));
		Arrays.stream(properties).map((property) -> "--" + property).forEach(arguments::add);
		FootfallInThisJvm footfall = new FootfallInThisJvm(application.run(arguments.toArray(String[]::new)));
		try {
			footfall.awaitReady();
			return footfall;
		}
		catch (RuntimeException ex) {
			footfall.close();
			throw ex;
		}
	}

	static List<String> settings(Path directory) {
		return List.of("--server.port=0", "--footfall.broker.embedded.port=0",
				"--footfall.broker.embedded.directory=" + directory.resolve("kafka"),
				"--spring.datasource.url=jdbc:sqlite:" + directory.resolve("footfall.db"),
				"--footfall.pipeline.checkpoints=" + directory.resolve("checkpoints"));
	}

	/** A bean, for what can't be seen over HTTP. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public String bootstrapServers() {
		return bean(Broker.class).bootstrapServers();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
