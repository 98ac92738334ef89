package dev.footfall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command of the jar that was run to its end, without a terminal.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param errors what it wrote to standard error
 * @param millis how long it took
 */
public record CommandLineRun(int status, String out, String errors, long millis) {

	private static final long PATIENCE_SECONDS = 60;

	public static CommandLineRun of(Path directory, String... arguments) {
		try {
			Path out = directory.resolve("out");
			Path errors = directory.resolve("errors");
			long begin = System.nanoTime();
			Process process = new ProcessBuilder(command(arguments)).redirectOutput(out.toFile())
				.redirectError(errors.toFile())
				.start();
			int status = await(process);
			long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
			return new CommandLineRun(status, Files.readString(out), Files.readString(errors), millis);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read some of an endless command's output and close the pipe.
	 * @return its exit status
	 */
	public static int breakPipeAfter(int bytes, String... arguments) {
		try {
			Process process = new ProcessBuilder(command(arguments)).redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			byte[] read = process.getInputStream().readNBytes(bytes);
			process.getInputStream().close();
			if (read.length < bytes) {
				throw new IllegalStateException(new String(read, StandardCharsets.UTF_8));
			}
			return await(process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> command(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
						FootfallJar.jar().toString()));
		command.addAll(List.of(arguments));
		return command;
	}

	private static int await(Process process) {
		try {
			if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IllegalStateException("The command did not end");
			}
			return process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
