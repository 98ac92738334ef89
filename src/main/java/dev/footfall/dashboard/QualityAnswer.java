package dev.footfall.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.footfall.ledger.Quality;
import dev.footfall.ledger.Quality.Counts;
import dev.footfall.ledger.Quality.Minute;

/**
 * The JSON of {@code /api/v1/quality} and of its event. Minutes are those of the records'
 * timestamps in Kafka; those without a record are left out.
 *
 * @param from where the minutes begin
 * @param allowedLatenessSeconds what is later than this is late
 * @param limitsReached of what more came than is kept one by one: {@code areas},
 * {@code customers}, {@code sensors}, {@code stores}
 * @param simulated whether some of the records were the simulator's
 * @param totals of all records ever
 * @param minutes the oldest first
 * @param rejectedReadings the newest first
 */
record QualityAnswer(Instant from, long allowedLatenessSeconds, List<String> limitsReached, boolean simulated,
		CountsAnswer totals, List<MinuteAnswer> minutes, List<RejectedAnswer> rejectedReadings) {

	static QualityAnswer of(Instant from, long allowedLatenessSeconds, List<String> limitsReached, boolean simulated,
			Quality.Report report) {
		return new QualityAnswer(from, allowedLatenessSeconds, limitsReached, simulated,
				CountsAnswer.of(report.totals()), report.minutes().stream().map(MinuteAnswer::of).toList(),
				report.rejected().stream().map(RejectedAnswer::of).toList());
	}

	/** What records were worth; late ones are accepted, too. */
	record CountsAnswer(long accepted, long heartbeats, long late, long timestampSubstituted, long rejected,
			Map<String, Long> rejectedByReason) {

		static CountsAnswer of(Counts counts) {
			return new CountsAnswer(counts.accepted(), counts.heartbeats(), counts.late(),
					counts.timestampSubstituted(), counts.rejected(), counts.rejections());
		}

	}

	/** One minute. */
	record MinuteAnswer(Instant minute, @JsonUnwrapped CountsAnswer counts) {

		static MinuteAnswer of(Minute minute) {
			return new MinuteAnswer(minute.start(), CountsAnswer.of(minute.counts()));
		}

	}

	/** One rejected record; {@code text} is how it begins, made inert. */
	record RejectedAnswer(String reason, String topic, int partition, long offset, Instant timestamp, int bytes,
			String text) {

		static RejectedAnswer of(Quality.Rejected rejected) {
			return new RejectedAnswer(rejected.reason(), rejected.topic(), rejected.partition(), rejected.offset(),
					rejected.timestamp(), rejected.bytes(), rejected.text());
		}

	}

}
