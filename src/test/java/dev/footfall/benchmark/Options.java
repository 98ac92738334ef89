package dev.footfall.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What to measure, {@code --name=value} on the command line.
 *
 * @param readings in the topic, {@code --readings=2000000}
 * @param passes over all peers, {@code --passes=3}; 0 leaves catch-up out
 * @param peers who takes part, {@code --peers=notebook,loop,footfall}
 * @param eventRate readings per second of event time, {@code --event-rate=100}: the
 * fewer, the more minutes the topic covers
 * @param seed of the readings, {@code --seed=1}
 * @param practice seconds for which every peer counts the topic over and over before it
 * is measured, {@code --practice=60}: a JVM compiles what it runs for about so long
 * @param heap of every peer, from the start, {@code --heap=1g}, the most that Spark's
 * driver takes by default
 * @param rate readings per second while latency is measured, {@code --rate=1000}
 * @param warmUp seconds of load before latency is measured, {@code --warm-up=60}
 * @param measure seconds of measured load, {@code --measure=60}; 0 leaves latency out
 */
record Options(int readings, int passes, String peers, int eventRate, long seed, int practice, String heap, int rate,
		int warmUp, int measure) {

	private static final Map<String, String> DEFAULTS = Map.of("readings", "2000000", "passes", "3", "peers",
			"notebook,loop,footfall", "event-rate", "100", "seed", "1", "practice", "60", "heap", "1g", "rate", "1000",
			"warm-up", "60", "measure", "60");

	static Options of(String... args) {
		Map<String, String> values = new HashMap<>(DEFAULTS);
		for (String arg : args) {
			String[] option = arg.split("=", 2);
			if (option.length < 2 || values.replace(option[0].replaceFirst("^--", ""), option[1]) == null) {
				throw new IllegalArgumentException("Unknown option " + arg + ", known are " + DEFAULTS);
			}
		}
		return new Options(number(values, "readings"), number(values, "passes"), values.get("peers"),
				number(values, "event-rate"), number(values, "seed"), number(values, "practice"), values.get("heap"),
				number(values, "rate"), number(values, "warm-up"), number(values, "measure"));
	}

	private static int number(Map<String, String> values, String name) {
		return Integer.parseInt(values.get(name));
	}

	List<Peer> participants() {
		return Arrays.stream(this.peers.split(",")).map((peer) -> Peer.valueOf(peer.toUpperCase(Locale.ROOT))).toList();
	}

}
