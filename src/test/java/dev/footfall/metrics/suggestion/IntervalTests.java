package dev.footfall.metrics.suggestion;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Against tables: Wilson (Newcombe 1998), Poisson (Garwood 1936).
 */
class IntervalTests {

	private static final Offset<Double> ROUNDING = Offset.offset(0.00005);

	@Test
	void wilsonAgreesWithNewcombesTable() {
		assertThat(Interval.wilson(81, 263).low()).isCloseTo(0.2553, ROUNDING);
		assertThat(Interval.wilson(81, 263).high()).isCloseTo(0.3662, ROUNDING);
		assertThat(Interval.wilson(0, 20).low()).isZero();
		assertThat(Interval.wilson(0, 20).high()).isCloseTo(0.1611, ROUNDING);
		assertThat(Interval.wilson(20, 20).high()).isEqualTo(1);
	}

	@Test
	void poissonAgreesWithTheExactInterval() {
		assertThat(Interval.poisson(0).low()).isZero();
		assertThat(Interval.poisson(10).low()).isCloseTo(4.795, Offset.offset(0.02));
		assertThat(Interval.poisson(10).high()).isCloseTo(18.39, Offset.offset(0.02));
		assertThat(Interval.poisson(100).low()).isCloseTo(81.36, Offset.offset(0.02));
		assertThat(Interval.poisson(100).high()).isCloseTo(121.63, Offset.offset(0.02));
	}

	@Test
	void aSumOfEqualStaysIsAsUncertainAsTheirNumber() {
		Interval interval = Interval.compoundPoisson(50, Scenes.tally(100, 1, 60).dwell(), 100);

		assertThat(interval.low()).isCloseTo(50 - 50 * 0.196, Offset.offset(0.01));
		assertThat(interval.high()).isCloseTo(50 + 50 * 0.196, Offset.offset(0.01));
	}

	@Test
	void aSumOfUnequalStaysIsMoreUncertain() {
		var dwell = Scenes.engaging("a", 50, 1).tally().dwell();

		// Half a minute and half a second each: E[d²] is 1.935 times E[d]².
		assertThat(Interval.compoundPoisson(50, dwell, 100).low()).isCloseTo(50 - 50 * 0.196 * Math.sqrt(1.935),
				Offset.offset(0.05));
	}

	@Test
	void orderStatisticsEncloseTheMedian() {
		Interval interval = Interval.median(Scenes.engaging("a", 50, 1).tally().dwell(), 100);

		assertThat(interval.low()).isCloseTo(1, Offset.offset(0.01));
		assertThat(interval.high()).isCloseTo(60, Offset.offset(0.5));
	}

}
