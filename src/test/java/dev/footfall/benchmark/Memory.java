package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory of a process; Linux only, elsewhere 0.
 */
final class Memory {

	private static final String PEAK = "VmHWM:";

	private static final String NOW = "VmRSS:";

	private Memory() {
	}

	static long peakMegabytes(ProcessHandle process) {
		return megabytes(process, PEAK);
	}

	static long residentMegabytes(ProcessHandle process) {
		return megabytes(process, NOW);
	}

	private static long megabytes(ProcessHandle process, String name) {
		try {
			return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))
				.stream()
				.filter((line) -> line.startsWith(name))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
