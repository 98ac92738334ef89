package dev.footfall.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.footfall.dashboard.Figures.Place;
import dev.footfall.simulator.SimulationTruth;
import dev.footfall.simulator.SimulationTruth.AreaTruth;
import dev.footfall.simulator.SimulationTruth.Happened;
import dev.footfall.simulator.SimulationTruth.Sent;
import dev.footfall.simulator.SimulationTruth.Sums;

import static org.assertj.core.api.Assertions.assertThat;

class TruthAnswerTests {

	private static final String STORE = "matriz";

	private static final Sums SUMS = new Sums(8, 12_500, 11);

	private static SimulationTruth truth(boolean active, long uncertain) {
		return new SimulationTruth(Instant.EPOCH, active, new Sent(10, 8, 1, 1, uncertain),
				List.of(new AreaTruth(null, "Caixa", SUMS, new Happened(9, 13_000, 2))), Map.of("late", 3L));
	}

	private static Figures shown(long visits, Sums sums) {
		return new Figures(visits, 1, 1, Map.of(new Place(STORE, "Caixa"), sums));
	}

	private static TruthAnswer compare(SimulationTruth truth, Figures shown) {
		return TruthAnswer.of(truth, Figures.sent(truth, STORE), shown, STORE);
	}

	@Test
	void agreesWhenEveryCountAndSumIsEqual() {
		TruthAnswer answer = compare(truth(false, 0), shown(8, SUMS));

		assertThat(answer.agrees()).isTrue();
		assertThat(answer.inFlight()).isZero();
		assertThat(answer.areas()).singleElement().satisfies((area) -> {
			assertThat(area.store()).isEqualTo(STORE);
			assertThat(area.deviation().visits()).isZero();
			assertThat(area.happened().occupancy()).isEqualTo(2);
		});
	}

	@Test
	void deviatesWhenOneMillisecondIsMissing() {
		TruthAnswer answer = compare(truth(false, 0), shown(8, new Sums(8, 12_499, 11)));

		assertThat(answer.agrees()).isFalse();
		assertThat(answer.areas().get(0).deviation().totalDuration()).isEqualTo("-0.001");
	}

	@Test
	void waitsForWhatIsOnItsWay() {
		TruthAnswer answer = compare(truth(false, 0), shown(6, new Sums(6, 9_000, 7)));

		assertThat(answer.agrees()).isNull();
		assertThat(answer.inFlight()).isEqualTo(2);
	}

	@Test
	void deviatesWhenMoreIsShownThanWasSent() {
		assertThat(compare(truth(false, 0), shown(9, SUMS)).agrees()).isFalse();
		// An acknowledgement may come after the batch that counts its record.
		assertThat(compare(truth(true, 0), shown(9, SUMS)).agrees()).isNull();
	}

	@Test
	void doesNotAgreeWhileTheFateOfARecordIsUncertain() {
		assertThat(compare(truth(false, 1), shown(8, SUMS)).agrees()).isFalse();
	}

	@Test
	void saysNothingBeforeTheLedgerHasBeenReadOrASimulationStarted() {
		assertThat(compare(truth(false, 0), null).agrees()).isNull();
		assertThat(compare(SimulationTruth.NONE, Figures.ZERO).agrees()).isNull();
	}

}
