package dev.footfall.simulator;

/**
 * Draws every field uniformly: areas and customers at random, stays of 5 to 300 seconds,
 * 1 to 10 customers counted. Readings come at even distances.
 */
final class UniformModel implements Source {

	/** Readings a second, unless asked for otherwise. */
	static final int USUAL_RATE = 20;

	private static final FloorArea[] AREAS = FloorArea.values();

	private static final int FIRST_SENSOR = 100;

	private static final int SENSORS_PER_AREA = 900;

	private static final int FIRST_CUSTOMER = 1_000;

	private static final int CUSTOMERS = 9_000;

	private static final int MIN_DWELL_CENTIS = 500;

	private static final int MAX_DWELL_CENTIS = 30_000;

	private static final int MAX_TRAFFIC = 10;

	private static final long SECOND_MILLIS = 1_000;

	private final Dice dice;

	private final Name store;

	private final long startMillis;

	private final double rate;

	private final Name[] sensors = new Name[AREAS.length * SENSORS_PER_AREA];

	private long made;

	UniformModel(long seed, Name store, long startMillis, double rate) {
		this.dice = new Dice(seed);
		this.store = store;
		this.startMillis = startMillis;
		this.rate = rate;
	}

	@Override
	public long dueMillis() {
		return this.startMillis + (long) (this.made * SECOND_MILLIS / this.rate);
	}

	@Override
	public void take(Emission target) {
		long due = dueMillis();
		FloorArea area = AREAS[this.dice.below(AREAS.length)];
		int sensor = area.ordinal() * SENSORS_PER_AREA + this.dice.below(SENSORS_PER_AREA);
		int customer = FIRST_CUSTOMER + this.dice.below(CUSTOMERS);
		long dwellMillis = (MIN_DWELL_CENTIS + this.dice.below(MAX_DWELL_CENTIS - MIN_DWELL_CENTIS + 1)) * 10L;
		int traffic = 1 + this.dice.below(MAX_TRAFFIC);
		target.store = this.store;
		target.visit(due, sensor, name(sensor, area), area.location, customer, dwellMillis, traffic);
		this.made++;
	}

	private Name name(int sensor, FloorArea area) {
		if (this.sensors[sensor] == null) {
			int number = FIRST_SENSOR + sensor % SENSORS_PER_AREA;
			this.sensors[sensor] = new Name("SM-%d%s".formatted(number, Sensors.prefix(area.location)));
		}
		return this.sensors[sensor];
	}

	@Override
	public int sensors() {
		return this.sensors.length;
	}

}
