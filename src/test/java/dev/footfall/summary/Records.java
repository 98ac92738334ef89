package dev.footfall.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import dev.footfall.Readings;
import dev.footfall.reading.Hint;
import dev.footfall.reading.RejectionReason;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Heartbeat;
import dev.footfall.reading.Verdict.Rejected;

/**
 * Random streams of judged records, and the ways to fold and carry them.
 */
final class Records {

	private static final byte[] BYTES = "{".getBytes(StandardCharsets.UTF_8);

	private Records() {
	}

	/** A record with its place in the log. */
	record Judged(int partition, long offset, long recordMillis, Verdict verdict) {
	}

	/** Up to three partitions whose offsets rise, with gaps here and there. */
	static Arbitrary<List<Judged>> streams() {
		Arbitrary<Integer> steps = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just(1)),
				Tuple.of(1, Arbitraries.integers().between(2, 5)));
		return Combinators.combine(Arbitraries.integers().between(0, 2), steps, recordTimes(), verdicts())
			.as(Judged::new)
			.list()
			.ofMaxSize(40)
			.map(Records::place);
	}

	/** Few minutes, and some a little more or less than an hour after the readings. */
	private static Arbitrary<Long> recordTimes() {
		return Arbitraries.integers()
			.between(-90, 90)
			.flatMap((seconds) -> Arbitraries.of(0, 3600)
				.map((lateness) -> Readings.TIME.plusSeconds(seconds + lateness).toEpochMilli()));
	}

	/** Offsets instead of steps. */
	private static List<Judged> place(List<Judged> steps) {
		Map<Integer, Long> positions = new HashMap<>();
		List<Judged> placed = new ArrayList<>();
		for (Judged step : steps) {
			long offset = positions.merge(step.partition(), step.offset(), Long::sum);
			placed.add(new Judged(step.partition(), offset - 1, step.recordMillis(), step.verdict()));
		}
		return placed;
	}

	/** Few areas, customers and minutes, so that records meet in them. */
	private static Arbitrary<Verdict> verdicts() {
		Arbitrary<Verdict> visits = Combinators
			.combine(Arbitraries.of("store-1", "store-2"), Arbitraries.of("Caixa", "Entrada"),
					Arbitraries.of("Cliente_1", "Cliente_2", "Cliente_3").injectNull(0.2),
					Arbitraries.integers().between(-90, 90), Arbitraries.of(true, false),
					Arbitraries.longs().between(0, 86_400_000), Arbitraries.integers().between(0, Integer.MAX_VALUE),
					Arbitraries.of("SM-1", "SM-2").injectNull(0.2))
			.as(Records::visit);
		Arbitrary<Verdict> heartbeats = Combinators
			.combine(Arbitraries.of("store-1", "store-2"), Arbitraries.of("Caixa", "Entrada").injectNull(0.5),
					Arbitraries.of("SM-1", "SM-2").injectNull(0.2), Arbitraries.integers().between(-90, 90))
			.as(Records::heartbeat);
		Arbitrary<Verdict> hinted = Combinators.combine(visits, Arbitraries.integers().between(Hint.NONE, 2))
			.as(Records::hinted);
		return Arbitraries.frequencyOf(Tuple.of(6, hinted), Tuple.of(2, heartbeats),
				Tuple.of(2, Arbitraries.of(RejectionReason.class).map(Readings::rejected)));
	}

	private static Verdict visit(String store, String location, String customer, int seconds, boolean substituted,
			long dwellMillis, int traffic, String sensor) {
		Readings visit = Readings.visit()
			.withStore(store)
			.withLocation(location)
			.withCustomer(customer)
			.withDwell(Duration.ofMillis(dwellMillis))
			.withTraffic(traffic)
			.withSensor(sensor);
		return (substituted ? visit.withSubstitutedTime(Readings.TIME.plusSeconds(seconds))
				: visit.withTime(Readings.TIME.plusSeconds(seconds)))
			.accepted();
	}

	/** Whatever they are, hints must not make a difference. */
	private static Verdict hinted(Verdict visit, int hint) {
		return new Accepted(((Accepted) visit).reading(), hint, hint, hint);
	}

	private static Verdict heartbeat(String store, String location, String sensor, int seconds) {
		return new Heartbeat(Readings.visit()
			.withStore(store)
			.withLocation(location)
			.withSensor(sensor)
			.withTime(Readings.TIME.plusSeconds(seconds))
			.reading());
	}

	static Summary fold(Collection<Judged> records) {
		return foldInto(new Summary(), records);
	}

	static Summary foldInto(Summary summary, Collection<Judged> records) {
		records.forEach((record) -> {
			summary.fold(record.partition(), record.offset(), record.recordMillis(), record.verdict());
			if (record.verdict() instanceof Rejected rejected) {
				summary.rejectedRecords()
					.add(record.partition(), record.offset(), record.recordMillis(), rejected.reason(), BYTES);
			}
		});
		return summary;
	}

	/** What arrives when a value travels from an executor to the driver. */
	@SuppressWarnings("unchecked")
	static <T> T copy(T value) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
				out.writeObject(value);
			}
			try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
				return (T) in.readObject();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
