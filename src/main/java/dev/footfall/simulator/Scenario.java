package dev.footfall.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What kind of day it is.
 */
enum Scenario {

	/** 1,500 visitors from 7 to 22. */
	NORMAL_DAY("normal-day", DayProfile.OPENS),

	/** Two and a half times as many from 12 to 14, most of them in a hurry. */
	LUNCH_RUSH("lunch-rush", 11),

	/** Electronics attract three times as many for an hour, from 17 to 18. */
	PROMOTION("promotion", 16),

	/** The shop stays open, and six visitors an hour come at night. */
	QUIET_NIGHT("quiet-night", 22),

	/** Every field drawn uniformly: proves the pipes, is no shop. */
	UNIFORM("uniform", DayProfile.OPENS),

	/** A file of readings, as they are. */
	REPLAY("replay", DayProfile.OPENS);

	static final double PROMOTION_FACTOR = 3;

	static final double RUSH_FACTOR = 2.5;

	private static final int RUSH_BEGINS = 12;

	private static final int RUSH_ENDS = 14;

	private static final double NIGHT_VISITORS = 6;

	private final String label;

	private final int startHour;

	Scenario(String label, int startHour) {
		this.label = label;
		this.startHour = startHour;
	}

	/** The name in the API. */
	String label() {
		return this.label;
	}

	/** The hour of the day in which there is something to see soon. */
	int startHour() {
		return this.startHour;
	}

	static Optional<Scenario> labelled(String label) {
		return Arrays.stream(values()).filter((scenario) -> scenario.label.equals(label)).findFirst();
	}

	static List<String> labels() {
		return Arrays.stream(values()).map(Scenario::label).toList();
	}

	/** Whether customers walk through a shop. */
	boolean isShop() {
		return this != UNIFORM && this != REPLAY;
	}

	double visitorsPerNightHour() {
		return (this == QUIET_NIGHT) ? NIGHT_VISITORS : 0;
	}

	boolean isRush(int hour) {
		return this == LUNCH_RUSH && hour >= RUSH_BEGINS && hour < RUSH_ENDS;
	}

	@Override
	public String toString() {
		return this.label;
	}

}
