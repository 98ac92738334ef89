package dev.footfall.summary;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Quality by the minute in which records reached Kafka (minutes since the epoch). Records
 * mostly come in order, so the last minute is kept at hand.
 */
final class QualityMinutes implements Serializable {

	private static final long MILLIS = 60_000;

	private final Map<Long, QualityCell> minutes = new HashMap<>(4);

	private transient QualityCell current;

	private transient long currentMinute;

	/** The cell of the minute that a record's timestamp lies in. */
	QualityCell at(long recordMillis) {
		return minute(Math.floorDiv(recordMillis, MILLIS));
	}

	void add(QualityMinutes other) {
		other.minutes.forEach((minute, cell) -> minute(minute).add(cell));
	}

	private QualityCell minute(long minute) {
		if (this.current == null || this.currentMinute != minute) {
			this.current = this.minutes.computeIfAbsent(minute, (key) -> new QualityCell());
			this.currentMinute = minute;
		}
		return this.current;
	}

	Map<Long, QualityCell> minutes() {
		return this.minutes;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof QualityMinutes other && this.minutes.equals(other.minutes);
	}

	@Override
	public int hashCode() {
		return this.minutes.hashCode();
	}

	@Override
	public String toString() {
		return this.minutes.toString();
	}

}
