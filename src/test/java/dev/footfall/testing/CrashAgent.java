package dev.footfall.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * A Java agent that stops the JVM dead at one point of the way as soon as it is reached,
 * and leaves a file to prove it. The code under test knows nothing of it.
 */
public final class CrashAgent {

	private CrashAgent() {
	}

	/** Where to crash. */
	public enum Point {

		AFTER_FOLD("dev.footfall.pipeline.Fold", "fold", false),

		AFTER_DEAD_LETTERS("dev.footfall.pipeline.DeadLetters", "await", false),

		BEFORE_DATABASE_COMMIT("dev.footfall.ledger.MetricsBook", "add", false),

		AFTER_DATABASE_COMMIT("dev.footfall.ledger.Ledger", "commit", false),

		BEFORE_SPARK_COMMIT("org.apache.spark.sql.execution.streaming.MicroBatchExecution", "markMicroBatchEnd", true);

		private final String type;

		private final String method;

		private final boolean onEnter;

		Point(String type, String method, boolean onEnter) {
			this.type = type;
			this.method = method;
			this.onEnter = onEnter;
		}

	}

	/** Called by the JVM; the argument is {@code POINT=marker file}. */
	public static void premain(String argument, Instrumentation instrumentation) {
		int equals = argument.indexOf('=');
		Point point = Point.valueOf(argument.substring(0, equals));
		System.setProperty("crash.marker", argument.substring(equals + 1));
		ElementMatcher.Junction<TypeDescription> type = ElementMatchers.named(point.type);
		new AgentBuilder.Default().type(type)
			.transform((builder, description, loader, module,
					domain) -> builder.visit(Advice.to(point.onEnter ? HaltOnEnter.class : HaltOnExit.class)
						.on(ElementMatchers.named(point.method).and(ElementMatchers.not(ElementMatchers.isPrivate())))))
			.installOn(instrumentation);
	}

	/** The agent as a jar file, for {@code -javaagent}. */
	public static Path writeJar(Path directory) {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().putValue("Premain-Class", CrashAgent.class.getName());
		manifest.getMainAttributes().putValue("Class-Path", Path.of(jarOf(AgentBuilder.class)).toUri().toString());
		Path jar = directory.resolve("crash-agent.jar");
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream out = new JarOutputStream(file, manifest)) {
			for (Class<?> type : new Class<?>[] { CrashAgent.class, Point.class, HaltOnEnter.class,
					HaltOnExit.class }) {
				String name = type.getName().replace('.', '/') + ".class";
				out.putNextEntry(new ZipEntry(name));
				out.write(CrashAgent.class.getResourceAsStream("/" + name).readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return jar;
	}

	private static String jarOf(Class<?> type) {
		return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
	}

	/** Woven into the method; may use the JDK alone. */
	static class HaltOnEnter {

		@Advice.OnMethodEnter(suppress = Throwable.class)
		static void enter() throws IOException {
			new File(System.getProperty("crash.marker")).createNewFile();
			Runtime.getRuntime().halt(137);
		}

	}

	/** Woven into the method; may use the JDK alone. */
	static class HaltOnExit {

		@Advice.OnMethodExit(suppress = Throwable.class)
		static void exit() throws IOException {
			new File(System.getProperty("crash.marker")).createNewFile();
			Runtime.getRuntime().halt(137);
		}

	}

}
