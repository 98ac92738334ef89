package dev.footfall.simulator;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The simulator without a server: {@code simulate} and {@code replay}. Starts neither
 * Spring nor Spark.
 */
@Command(name = "footfall", mixinStandardHelpOptions = true, version = "Footfall",
		description = "Without a command it starts the server; its settings are --name=value.",
		subcommands = { SimulateCommand.class, ReplayCommand.class })
public final class FootfallCommand implements Runnable {

	/** Only errors are logged, and never where the readings go. */
	private static final String LOGGING = "command-line-logback.xml";

	@Spec
	private CommandSpec spec;

	/** Whether these are a command's arguments instead of the server's. */
	public static boolean isMeant(String... args) {
		return args.length > 0 && (!args[0].startsWith("-") || args[0].equals("--help"));
	}

	/**
	 * Run a command to its end.
	 * @return the exit status: 0 when all is well or the reader of a pipe has gone, 1
	 * when it failed, 2 when it was not understood
	 */
	public static int run(String... args) {
		System.setProperty("logback.configurationFile", LOGGING);
		return new CommandLine(new FootfallCommand()).setExecutionExceptionHandler((failure, command, parsed) -> {
			System.err.println(failure.getMessage());
			return CommandLine.ExitCode.SOFTWARE;
		}).execute(args);
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "Commands: simulate, replay");
	}

}
