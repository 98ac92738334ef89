package dev.footfall.ledger;

import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the history is kept, counted from when a cell was last written, so that a
 * replayed file is not erased at once. What areas came to in all is kept for ever.
 *
 * @param minutes how long minutes are kept; a year of them for 50 areas would be 26
 * million rows. Not under two days, because the windows of a store's day read them
 * @param hours how long hours are kept; two years, so that a season has one to compare
 * with. Not under two days
 * @param days how long days are kept; for ever when not set, they are few
 */
@Validated
@ConfigurationProperties("footfall.history")
public record HistoryProperties(@DefaultValue("7d") @NotNull @DurationMin(days = 2) Duration minutes,
		@DefaultValue("730d") @NotNull @DurationMin(days = 2) Duration hours, @DurationMin(days = 2) Duration days) {

	/** The defaults. */
	static final HistoryProperties DEFAULTS = new HistoryProperties(Duration.ofDays(7), Duration.ofDays(730), null);

	/** How long cells of a step are kept; empty when for ever. */
	Optional<Duration> kept(Step step) {
		return switch (step) {
			case MINUTE -> Optional.of(this.minutes);
			case HOUR -> Optional.of(this.hours);
			case DAY -> Optional.ofNullable(this.days);
			case ALL -> Optional.empty();
		};
	}

}
