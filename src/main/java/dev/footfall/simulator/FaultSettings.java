package dev.footfall.simulator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/**
 * How often sensors misbehave; what is left out never happens. In JSON {@code true} means
 * {@link #USUAL}.
 *
 * @param late share of records sent after a log-normal delay, median 8 s, σ 1
 * @param duplicate share of records sent twice
 * @param malformed share of records cut off in the middle
 * @param unknownArea share of readings from an area that no plan knows
 * @param badDuration share of readings with a stay below 0 or over 24 hours
 * @param nullCustomer share of readings without a customer
 * @param clockSkew how far a sensor's clock may be wrong either way, seconds
 * @param outages of a sensor in 8 hours; each lasts 3 to 10 minutes
 */
record FaultSettings(@DecimalMin("0") @DecimalMax("1") double late, @DecimalMin("0") @DecimalMax("1") double duplicate,
		@DecimalMin("0") @DecimalMax("1") double malformed, @DecimalMin("0") @DecimalMax("1") double unknownArea,
		@DecimalMin("0") @DecimalMax("1") double badDuration, @DecimalMin("0") @DecimalMax("1") double nullCustomer,
		@DecimalMin("0") @DecimalMax("60") double clockSkew, @DecimalMin("0") @DecimalMax("100") double outages) {

	static final FaultSettings NONE = new FaultSettings(0, 0, 0, 0, 0, 0, 0, 0);

	/** As published with issue 4. */
	static final FaultSettings USUAL = new FaultSettings(.02, .01, .002, .001, .001, .01, 2, 1);

	@JsonCreator
	FaultSettings(@JsonProperty("late") Double late, @JsonProperty("duplicate") Double duplicate,
			@JsonProperty("malformed") Double malformed, @JsonProperty("unknown_area") Double unknownArea,
			@JsonProperty("bad_duration") Double badDuration, @JsonProperty("null_customer") Double nullCustomer,
			@JsonProperty("clock_skew") Double clockSkew, @JsonProperty("outages") Double outages) {
		this(orZero(late), orZero(duplicate), orZero(malformed), orZero(unknownArea), orZero(badDuration),
				orZero(nullCustomer), orZero(clockSkew), orZero(outages));
	}

	private static double orZero(Double rate) {
		return (rate != null) ? rate : 0;
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static FaultSettings of(boolean usual) {
		return usual ? USUAL : NONE;
	}

}
