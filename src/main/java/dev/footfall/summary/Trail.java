package dev.footfall.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The last visits of a customer in the order of event time, as they are stored. Areas are
 * numbers in it, so that a visit takes about seven bytes; the Ledger knows what they
 * stand for.
 */
public final class Trail {

	/** As many visits are kept. */
	public static final int MOST = 100;

	/** Visits this far apart belong to one stay in the store; a longer gap ends it. */
	public static final Duration MOST_GAP = Duration.ofMinutes(30);

	/** Written first, so that another format can be told from this one. */
	private static final byte FORMAT = 1;

	private Trail() {
	}

	/**
	 * Read a stored trail into visits, which are in order.
	 * @param bytes what {@link #write} made; null and none for a customer without a trail
	 */
	public static void read(byte[] bytes, Visits into) {
		read(bytes, (bytes != null) ? bytes.length : 0, into);
	}

	/** The same of an array whose first bytes are the trail. */
	public static void read(byte[] bytes, int length, Visits into) {
		into.clear();
		if (length == 0) {
			return;
		}
		if (bytes[0] != FORMAT) {
			throw new IllegalArgumentException("Unknown format %d of a trail".formatted(bytes[0]));
		}
		VisitLog.Reader reader = new VisitLog.Reader(PackedNumbers.in(bytes, 1, length));
		while (reader.next()) {
			reader.addTo(into);
		}
	}

	/** The last of the visits, which are in order. */
	public static byte[] write(Visits visits) {
		VisitLog log = new VisitLog();
		for (int i = Math.max(0, visits.size() - MOST); i < visits.size(); i++) {
			log.add(visits.millis(i), visits.offset(i), visits.partition(i), visits.area(i));
		}
		return log.toBytes(FORMAT);
	}

	/** How many different areas a stored trail visits. */
	public static int areas(byte[] bytes) {
		Visits visits = new Visits();
		read(bytes, visits);
		return (int) IntStream.range(0, visits.size()).map(visits::area).distinct().count();
	}

	/**
	 * The visits of a stored trail, the oldest first.
	 * @param bytes what was stored; null and none for a customer without a trail
	 * @param areas what the numbers of areas stand for
	 */
	public static List<Visit> visits(byte[] bytes, IntFunction<Area> areas) {
		Visits read = new Visits();
		read(bytes, read);
		List<Visit> visits = new ArrayList<>(read.size());
		for (int i = 0; i < read.size(); i++) {
			Area area = areas.apply(read.area(i));
			visits.add(new Visit(area.store(), area.location(), read.millis(i)));
		}
		return visits;
	}

	/**
	 * The last stay: the visits since a gap longer than {@link #MOST_GAP}.
	 * @param visits the oldest first
	 */
	public static List<Visit> lastStay(List<Visit> visits) {
		int first = visits.size() - 1;
		while (first > 0
				&& visits.get(first).eventMillis() - visits.get(first - 1).eventMillis() <= MOST_GAP.toMillis()) {
			first--;
		}
		return visits.subList(Math.max(0, first), visits.size());
	}

	/**
	 * One visit of a trail.
	 *
	 * @param store the shop
	 * @param location the area
	 * @param eventMillis when it ended, milliseconds since the epoch
	 */
	public record Visit(String store, String location, long eventMillis) {
	}

}
