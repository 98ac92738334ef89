package dev.footfall.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

class ShopTests {

	private static final int DAYS = 100;

	private static final long HOUR = Duration.ofHours(1).toMillis();

	private static Shop shop(Conditions conditions, int tills, boolean crowds, boolean heartbeats) {
		return new Shop(new ShopSettings(7, null, Plans.OPENING.toEpochMilli(), conditions, tills, crowds, heartbeats));
	}

	private static DayProfile day(Scenario scenario) {
		return new DayProfile(scenario, Plans.ZONE);
	}

	private static int hour(Emission emission) {
		return Instant.ofEpochMilli(emission.dueMillis).atZone(Plans.ZONE).getHour();
	}

	@Test
	void letsAsManyCustomersInAsADayHas() {
		Shop shop = shop(day(Scenario.NORMAL_DAY), 0, false, false);
		Map<Integer, Integer> entered = new TreeMap<>();
		Emission stay = new Emission();
		long end = Plans.OPENING.plus(Duration.ofDays(7 * DAYS)).toEpochMilli();
		while (shop.dueMillis() < end) {
			shop.take(stay);
			if (stay.location == FloorArea.ENTRADA.location) {
				stay.dueMillis -= stay.dwellMillis;
				entered.merge(hour(stay), 1, Integer::sum);
			}
		}

		double perWeek = entered.values().stream().mapToInt(Integer::intValue).sum() / (double) DAYS;
		assertThat(perWeek).isCloseTo(1500 * 7.4, withinPercentage(1));
		assertThat(entered.keySet()).containsExactly(7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21);
		assertThat(entered.get(19) / perWeek / DAYS).isCloseTo(.101, within(.002));
		assertThat(entered.get(11) / perWeek / DAYS).isCloseTo(.045, within(.002));
	}

	@Test
	void sendsReadingsInTheOrderOfTime() {
		List<Emission> stays = Plans.emissions(shop(day(Scenario.NORMAL_DAY), 3, true, true), 100_000);

		assertThat(stays).isSortedAccordingTo((one, other) -> Long.compare(one.dueMillis, other.dueMillis));
	}

	@Test
	void letsCustomersWalkWithoutGapsFromTheEntranceOn() {
		Map<Long, Emission> last = new HashMap<>();
		for (Emission stay : Plans.emissions(shop(day(Scenario.NORMAL_DAY), 3, true, false), 50_000)) {
			Emission before = last.put(stay.customer, stay);
			if (before == null) {
				assertThat(stay.location).isEqualTo(FloorArea.ENTRADA.location);
			}
			else {
				assertThat(stay.dueMillis - stay.dwellMillis).isEqualTo(before.dueMillis);
				assertThat(stay.sensorIndex).isNotEqualTo(before.sensorIndex);
			}
		}
	}

	@Test
	void splitsTheAislesEvenly() {
		List<Emission> stays = Plans.emissions(shop(day(Scenario.NORMAL_DAY), 3, true, false), 100_000);
		long inA = stays.stream().filter((stay) -> stay.location == FloorArea.CORREDOR_A.location).count();
		long inB = stays.stream().filter((stay) -> stay.location == FloorArea.CORREDOR_B.location).count();

		assertThat((double) inA).isCloseTo(inB, withinPercentage(3));
	}

	@Test
	void countsEveryCustomerWhoPassesASensor() {
		List<Emission> stays = Plans.emissions(shop(day(Scenario.NORMAL_DAY), 3, true, false), 50_000);
		long traffic = stays.stream().mapToLong((stay) -> stay.traffic).sum();

		// Each stay is passed into, and some ways lead past further sensors.
		assertThat(traffic).isBetween(50_000L, 100_000L);
	}

	/**
	 * The page showed 5,366 passers-by for the first 136 visits: those who filled the
	 * shop before the start were counted.
	 */
	@Test
	void countsNobodyWhoPassedBeforeTheStart() {
		Conditions conditions = new SteadyRate(Scenario.NORMAL_DAY, 20, Plans.OPENING.toEpochMilli());
		List<Emission> stays = Plans.emissions(shop(conditions, 0, true, false), 200);

		assertThat(stays.stream().mapToLong((stay) -> stay.traffic).sum()).isLessThan(500);
	}

	@Test
	void letsCustomersQueueAtThreeTills() {
		assertThat(meanCheckout(3, Scenario.LUNCH_RUSH)).isGreaterThan(meanCheckout(0, Scenario.LUNCH_RUSH) * 1.5);
		assertThat(meanCheckout(0, Scenario.NORMAL_DAY)).isCloseTo(38 + 2.9 * 7.0 * Math.exp(.18),
				withinPercentage(20));
	}

	private static double meanCheckout(int tills, Scenario scenario) {
		return Plans.emissions(shop(day(scenario), tills, false, false), 40_000)
			.stream()
			.filter((stay) -> stay.location == FloorArea.CAIXA.location)
			.mapToLong((stay) -> stay.dwellMillis)
			.average()
			.orElseThrow() / 1000;
	}

	@Test
	void servesFirstInFirstOut() {
		Tills tills = new Tills(2);

		assertThat(tills.served(0, 100)).isEqualTo(100);
		assertThat(tills.served(0, 30)).isEqualTo(30);
		assertThat(tills.served(10, 50)).isEqualTo(80);
		assertThat(tills.served(10, 5)).isEqualTo(85);
		assertThat(tills.served(200, 5)).isEqualTo(205);
	}

	@Test
	void drawsPeopleToPeopleAndMakesCrowdedStaysShort() {
		Crowds crowds = new Crowds(true);
		int aisles = Section.AISLES.ordinal();
		for (int i = 0; i < 10; i++) {
			crowds.move(aisles, 1, 1_000);
		}
		crowds.settle(2_000);
		assertThat(crowds.attraction(aisles)).isEqualTo(1);

		for (int i = 0; i < 30; i++) {
			crowds.move(aisles, 1, 2_000);
		}

		assertThat(crowds.attraction(aisles)).isEqualTo(1.2);
		assertThat(crowds.patience(aisles)).isEqualTo(.8);
		assertThat(crowds.attraction(Section.CHECKOUT.ordinal())).isEqualTo(1);
	}

	@Test
	void attractsCustomersToAPromotion() {
		assertThat(electronics(Scenario.PROMOTION, 17)).isGreaterThan(1.7 * electronics(Scenario.NORMAL_DAY, 17));
		assertThat(electronics(Scenario.PROMOTION, 12)).isCloseTo(electronics(Scenario.NORMAL_DAY, 12),
				withinPercentage(10));
	}

	private static double electronics(Scenario scenario, int hour) {
		List<Emission> stays = new ArrayList<>(Plans.emissions(shop(day(scenario), 0, false, false), 150_000));
		stays.removeIf((stay) -> hour(stay) != hour);
		double there = stays.stream()
			.filter((stay) -> stay.location == FloorArea.SESSAO_DE_ELETRONICOS.location)
			.count();
		return there / stays.size();
	}

	@Test
	void staysOpenOnAQuietNight() {
		long night = Plans.emissions(shop(day(Scenario.QUIET_NIGHT), 3, true, false), 50_000)
			.stream()
			.filter((stay) -> hour(stay) < 6)
			.count();

		assertThat(night).isPositive().isLessThan(5_000);
	}

	@Test
	void sendsSoManyReadingsASecondFromTheFirstSecondOn() {
		for (int rate : List.of(20, 1_000)) {
			Conditions conditions = new SteadyRate(Scenario.NORMAL_DAY, rate, Plans.OPENING.toEpochMilli());
			List<Emission> stays = Plans.emissions(shop(conditions, 0, true, false), rate * 60);
			long taken = stays.get(stays.size() - 1).dueMillis - Plans.OPENING.toEpochMilli();

			assertThat((double) taken).isCloseTo(60_000, withinPercentage(10));
			assertThat(stays.stream().limit(rate * 3).map((stay) -> stay.location).distinct()).hasSize(6);
		}
	}

	@Test
	void sendsHeartbeatsOfEverySensorEveryHalfMinute() {
		Shop shop = shop(day(Scenario.NORMAL_DAY), 3, true, true);
		Map<Integer, Integer> beats = new TreeMap<>();
		Emission emission = new Emission();
		while (shop.dueMillis() < Plans.OPENING.toEpochMilli() + HOUR) {
			shop.take(emission);
			if (emission.heartbeat) {
				beats.merge(emission.sensorIndex, 1, Integer::sum);
			}
		}

		assertThat(beats).hasSize(shop.sensors());
		assertThat(beats.values()).containsOnly(120);
	}

	@Test
	void knowsWhoIsInside() {
		Shop shop = shop(day(Scenario.NORMAL_DAY), 3, true, false);
		Emission emission = new Emission();
		// Dwell is capped at an hour, so a few stay for some after 22 o'clock.
		long night = Plans.OPENING.plus(Duration.ofHours(22)).toEpochMilli();
		long visits = 0;
		while (shop.dueMillis() < night) {
			shop.take(emission);
			visits++;
		}

		long known = 0;
		for (FloorArea area : FloorArea.values()) {
			known += shop.truth().visits(area);
			assertThat(shop.truth().occupancy(area)).isZero();
		}
		assertThat(known).isEqualTo(visits);
	}

}
