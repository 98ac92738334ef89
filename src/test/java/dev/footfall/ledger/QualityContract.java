package dev.footfall.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.ledger.Quality.Counts;
import dev.footfall.ledger.Quality.Minute;
import dev.footfall.ledger.Quality.Rejected;
import dev.footfall.ledger.Quality.Report;
import dev.footfall.reading.RejectionReason;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Summary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What records were worth, minute by minute and in all, and the last that were rejected.
 */
interface QualityContract extends OnALedger {

	Instant START = Readings.TIME.truncatedTo(ChronoUnit.MINUTES);

	@Test
	default void tellsWhatTheRecordsOfAMinuteWereWorth() {
		started();

		ledger().commit(at(0, Readings.TIME).fold(Readings.visit().accepted())
			.fold(Readings.visit().withTime(Readings.TIME.minusSeconds(3601)).accepted())
			.fold(Readings.heartbeat())
			.summary());
		ledger().commit(at(3, Readings.TIME).fold(Readings.visit().withSubstitutedTime(Readings.TIME).accepted())
			.fold(Readings.rejected(RejectionReason.EMPTY))
			.at(Readings.TIME.plusSeconds(60))
			.fold(Readings.rejected(RejectionReason.EMPTY))
			.fold(Readings.rejected(RejectionReason.TOO_LARGE))
			.summary());

		Report report = instance().quality().report(START, 0);
		assertThat(report.minutes()).containsExactly(new Minute(START, new Counts(3, 1, 1, 1, Map.of("empty", 1L))),
				new Minute(START.plusSeconds(60), new Counts(0, 0, 0, 0, Map.of("empty", 1L, "too_large", 1L))));
		assertThat(report.totals()).isEqualTo(new Counts(3, 1, 1, 1, Map.of("empty", 2L, "too_large", 1L)));
		assertThat(instance().quality().report(START.plusSeconds(60), 0).minutes()).hasSize(1);
	}

	@Test
	default void countsTheSameHoweverTheRecordsWereCut() {
		started().commit(hundredAndFifty(0, 0, 150));
		Report whole = instance().quality().report(Instant.EPOCH, 200);
		LedgerInstance other = elsewhere();
		for (int cut = 0; cut < 150; cut += 50) {
			other.ledger().commit(hundredAndFifty(0, cut, cut + 50));
		}

		assertThat(other.quality().report(Instant.EPOCH, 200)).isEqualTo(whole);
	}

	/** Rejected records, the younger the further, two a second. */
	private static Summary hundredAndFifty(int partition, int from, int to) {
		Summary summary = new Summary();
		LongStream.range(from, to).forEach((i) -> reject(summary, partition, i, i / 2));
		return summary;
	}

	private static void reject(Summary summary, int partition, long offset, long second) {
		long millis = Readings.TIME.plusSeconds(second).toEpochMilli();
		summary.fold(partition, offset, millis, Readings.rejected(RejectionReason.MALFORMED_JSON));
		summary.rejectedRecords()
			.add(partition, offset, millis, RejectionReason.MALFORMED_JSON, new byte[] { '{', 0x1B, 'x' });
	}

	@Test
	default void keepsTheNewestHundredOfTheRejected() {
		started().commit(hundredAndFifty(0, 0, 150));
		Summary older = new Summary();
		reject(older, 1, 0, 0);
		reject(older, 1, 1, 74);

		ledger().commit(older);

		List<Rejected> rejected = instance().quality().report(START, Quality.MOST_REJECTED).rejected();
		assertThat(rejected).hasSize(100);
		assertThat(rejected.get(0)).isEqualTo(
				new Rejected(Batches.TOPIC, 1, 1, Readings.TIME.plusSeconds(74), "malformed_json", 3, "{\\u001bx"));
		assertThat(rejected.subList(1, 100)).extracting(Rejected::offset)
			.containsExactlyElementsOf(LongStream.rangeClosed(51, 149).map((i) -> 200 - i).boxed().toList());
		assertThat(instance().rows().get("rejected_record")).hasSize(100);
	}

	@Test
	default void stillKnowsTheRejectedAfterReopening() {
		started().commit(hundredAndFifty(0, 0, 5));
		Report before = instance().quality().report(START, 100);
		instance().close();

		assertThat(another("second").quality().report(START, 100)).isEqualTo(before);
		assertThat(before.rejected()).hasSize(5);
	}

	@Test
	default void dropsMinutesAWeekAfterTheyWereWrittenLast() {
		started().commit(at(0, Readings.TIME).fold(Readings.rejected(RejectionReason.EMPTY))
			.at(Readings.TIME.plusSeconds(60))
			.fold(Readings.visit().accepted())
			.summary());
		instance().clock().advance(Duration.ofDays(4));
		ledger().commit(at(2, Readings.TIME.plusSeconds(60)).fold(Readings.heartbeat()).summary());
		instance().clock().advance(Duration.ofDays(4));

		ledger().commit(at(3, Readings.TIME.plusSeconds(120)).fold(Readings.heartbeat()).summary());

		Report report = instance().quality().report(Instant.EPOCH, 0);
		assertThat(report.minutes()).extracting(Minute::start)
			.containsExactly(START.plusSeconds(60), START.plusSeconds(120));
		assertThat(report.totals()).isEqualTo(new Counts(1, 2, 0, 0, Map.of("empty", 1L)));
		assertThat(instance().rows().get("quality_rejection")).isEmpty();
	}

	private static BatchAt at(long offset, Instant time) {
		return new BatchAt(offset, time);
	}

	/** A batch whose records reach Kafka at given times. */
	final class BatchAt {

		private final Summary summary = new Summary();

		private long offset;

		private Instant time;

		private BatchAt(long offset, Instant time) {
			this.offset = offset;
			this.time = time;
		}

		BatchAt at(Instant later) {
			this.time = later;
			return this;
		}

		BatchAt fold(Verdict verdict) {
			this.summary.fold(0, this.offset++, this.time.toEpochMilli(), verdict);
			return this;
		}

		Summary summary() {
			return this.summary;
		}

	}

}
