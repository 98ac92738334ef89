package dev.footfall.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What to measure, {@code --name=value} on the command line. Two sizes give the defaults:
 * {@code --size=full} (the default, about an hour) and {@code --size=quick} (under a
 * quarter of an hour).
 * <ul>
 * <li>{@code sections}: which parts, of {@code catch-up,live,peers-live,fan-out,growth}
 * <li>{@code readings}: in the topic of catch-up
 * <li>{@code passes}: over all peers
 * <li>{@code peers}: who takes part in catch-up, {@code notebook,loop,footfall} at least
 * for the ratios
 * <li>{@code practice}: seconds for which every peer counts the topic over and over
 * before it is measured; a JVM compiles what it runs for about two minutes
 * <li>{@code heap}: of every peer, from the start; 1 GB is the most that Spark's driver
 * takes by default. All peers are there at once, so the machine should have twelve
 * <li>{@code event-rate}: readings per second of event time
 * <li>{@code seed}: of the readings
 * <li>{@code warm-up}, {@code measure}: seconds of load at 1,000 readings/s before, and
 * while, latency is measured; {@code busy-warm-up} at 10,000
 * <li>{@code idle}: seconds without readings
 * <li>{@code live-peers}, {@code live-warm-up}, {@code live-measure}, {@code live-rates}:
 * the same for the peers
 * <li>{@code hold}, {@code crowd-hold}: seconds for which up to 1,000, and 10,000,
 * clients are held
 * <li>{@code growth-readings}, {@code growth-practice}, {@code growth-heap}: as above,
 * for growth
 * <li>{@code growth-areas}, {@code growth-customers}, {@code growth-partitions}: what is
 * measured, each beside 6 areas, 10,000 customers and 2 partitions; may be empty
 * <li>{@code growth-known}: customers that are known while latency is measured; 0 leaves
 * that out
 * <li>{@code jvm}, {@code fan-out-jvm}: options of Footfall as the README recommends
 * them, for a shop and for thousands of pages
 * </ul>
 */
final class Options {

	/** Of the shop, unless growth is measured. */
	static final int AREAS = 6;

	static final int PARTITIONS = 2;

	static final int CUSTOMERS = 10_000;

	private static final Map<String, String> FULL = Map.ofEntries(Map.entry("size", "full"),
			Map.entry("sections", "catch-up,live,peers-live,fan-out,growth"), Map.entry("readings", "2000000"),
			Map.entry("passes", "5"), Map.entry("peers", "notebook,spark,streams,flink,loop,transport,footfall"),
			Map.entry("practice", "120"), Map.entry("heap", "1g"), Map.entry("event-rate", "100"),
			Map.entry("seed", "1"), Map.entry("warm-up", "180"), Map.entry("measure", "60"),
			Map.entry("busy-warm-up", "60"), Map.entry("idle", "60"),
			Map.entry("live-peers", "notebook,spark,streams,flink,loop"), Map.entry("live-rates", "1000,10000"),
			Map.entry("live-warm-up", "30"), Map.entry("live-measure", "20"), Map.entry("hold", "30"),
			Map.entry("crowd-hold", "300"), Map.entry("growth-readings", "1000000"), Map.entry("growth-practice", "30"),
			Map.entry("growth-heap", "4g"), Map.entry("growth-areas", "500,50000"),
			Map.entry("growth-customers", "1000000"), Map.entry("growth-known", "1000000"),
			Map.entry("growth-partitions", "1,8"), Map.entry("jvm", FootfallProcess.JVM),
			Map.entry("large-jvm", FootfallProcess.LARGE_JVM));

	/** What is shorter in a quick run. */
	private static final Map<String, String> QUICK = Map.ofEntries(Map.entry("passes", "1"),
			Map.entry("readings", "1000000"), Map.entry("practice", "15"), Map.entry("warm-up", "45"),
			Map.entry("measure", "20"), Map.entry("busy-warm-up", "15"), Map.entry("idle", "20"),
			Map.entry("live-peers", "spark,streams,flink,loop"), Map.entry("live-rates", "1000"),
			Map.entry("live-warm-up", "10"), Map.entry("live-measure", "5"), Map.entry("hold", "5"),
			Map.entry("crowd-hold", "30"), Map.entry("growth-readings", "300000"), Map.entry("growth-practice", "0"),
			Map.entry("growth-areas", "50000"), Map.entry("growth-customers", ""), Map.entry("growth-partitions", "8"));

	private final Map<String, String> values = new HashMap<>(FULL);

	private Options(String... args) {
		Map<String, String> given = new HashMap<>();
		for (String arg : args) {
			String[] option = arg.split("=", 2);
			String name = option[0].replaceFirst("^--", "");
			if (option.length < 2 || !FULL.containsKey(name)) {
				throw new IllegalArgumentException("Unknown option " + arg + ", known are " + FULL);
			}
			given.put(name, option[1]);
		}
		if ("quick".equals(given.get("size"))) {
			this.values.putAll(QUICK);
		}
		this.values.putAll(given);
	}

	static Options of(String... args) {
		return new Options(args);
	}

	String text(String name) {
		return this.values.get(name);
	}

	int number(String name) {
		return Integer.parseInt(text(name));
	}

	List<Integer> numbers(String name) {
		return Arrays.stream(text(name).split(",")).filter((text) -> !text.isEmpty()).map(Integer::valueOf).toList();
	}

	List<Peer> peers(String name) {
		return Arrays.stream(text(name).split(",")).map((peer) -> Peer.valueOf(peer.toUpperCase(Locale.ROOT))).toList();
	}

	boolean includes(String section) {
		return List.of(text("sections").split(",")).contains(section);
	}

	/** The topic of catch-up. */
	Shape shape() {
		return shape(number("readings"));
	}

	/** The shop, in a topic of that many readings. */
	Shape shape(int readings) {
		return new Shape(readings, AREAS, CUSTOMERS, PARTITIONS, number("event-rate"), number("seed"));
	}

}
