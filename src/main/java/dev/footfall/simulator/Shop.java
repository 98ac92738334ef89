package dev.footfall.simulator;

import java.time.Duration;

/**
 * A shop full of customers who walk from section to section: a discrete-event simulation
 * with one queue of events. Each stay gives one reading when the customer leaves.
 * <p>
 * Memory holds the customers who are inside and nothing of those who left. Everything is
 * drawn from one seed in the order of events, so the same settings give the same
 * readings.
 */
final class Shop implements Source {

	/** Long enough for a shop to fill as it does on a day. */
	private static final Duration WARM_UP = Duration.ofHours(4);

	private static final long HEARTBEAT_MILLIS = Duration.ofSeconds(30).toMillis();

	private static final long FIRST_CUSTOMER = 100_000;

	/** Number of the event that a group comes; a sensor's heartbeat lies below. */
	private static final int ARRIVAL = -1;

	private static final int HEARTBEATS = -2;

	private final ShopSettings settings;

	private final Dice dice;

	private final Sensors sensors = new Sensors();

	private final Crowds crowds;

	private final Tills tills;

	private final Arrivals arrivals;

	private final Visitors visitors = new Visitors();

	private final EventQueue events = new EventQueue();

	private final FloorTruth truth = new FloorTruth();

	private long customers = FIRST_CUSTOMER;

	/** Came in after the last record; the truth is that of the last record. */
	private int entering;

	Shop(ShopSettings settings) {
		this.settings = settings;
		this.dice = new Dice(settings.seed());
		this.crowds = new Crowds(settings.crowds());
		this.tills = new Tills(settings.tills());
		long start = settings.startMillis();
		if (settings.isSteady()) {
			this.arrivals = new Arrivals(settings.conditions(), start, this.dice);
			fillAtOnce(start);
		}
		else {
			this.arrivals = new Arrivals(settings.conditions(), start - WARM_UP.toMillis(), this.dice);
		}
		this.events.add(this.arrivals.nextMillis(), ARRIVAL);
		skipUntil(start);
		this.truth.beginCounting();
		this.sensors.beginCounting();
		if (settings.heartbeats()) {
			for (int sensor = 0; sensor < this.sensors.count(); sensor++) {
				this.events.add(start + this.dice.below((int) HEARTBEAT_MILLIS), HEARTBEATS - sensor);
			}
		}
	}

	/** Place as many customers as are inside on average, in the middle of their stays. */
	private void fillAtOnce(long now) {
		Conditions conditions = this.settings.conditions();
		ExpectedStays stays = new ExpectedStays(conditions.moves(now));
		double perSecond = conditions.arrivals(now) * 1000;
		for (ShopperKind kind : ShopperKind.values()) {
			for (Section section : Section.values()) {
				double inside = perSecond * conditions.mix(now).share(kind) * stays.stays(kind, section)
						* DwellTimes.meanSeconds(kind, section);
				int count = this.dice.poisson(inside);
				for (int i = 0; i < count; i++) {
					placeInside(kind, section.ordinal(), now);
				}
			}
		}
		this.crowds.settle(now);
		letIn();
	}

	private void placeInside(ShopperKind kind, int section, long now) {
		long dwell = DwellTimes.drawFound(kind, Section.of(section), this.dice);
		long passed = (long) (dwell * this.dice.uniform());
		int place = this.visitors.enter(kind, this.customers++);
		stay(place, section, -1, now - passed, now - passed + dwell);
	}

	private void skipUntil(long start) {
		Emission skipped = new Emission();
		while (this.events.time() < start) {
			if (this.events.number() == ARRIVAL) {
				admit();
			}
			else {
				take(skipped);
			}
		}
	}

	@Override
	public long dueMillis() {
		while (this.events.number() == ARRIVAL) {
			admit();
		}
		return this.events.time();
	}

	/** A group comes in: people of one kind who then go their own ways. */
	private void admit() {
		long now = this.events.time();
		this.events.remove();
		ShopperKind kind = this.settings.conditions().mix(now).draw(this.dice);
		int size = this.arrivals.drawSize();
		for (int i = 0; i < size; i++) {
			int place = this.visitors.enter(kind, this.customers++);
			begin(place, Section.ENTRANCE.ordinal(), -1, now);
		}
		this.arrivals.advance();
		this.events.add(this.arrivals.nextMillis(), ARRIVAL);
	}

	private void letIn() {
		for (; this.entering > 0; this.entering--) {
			this.truth.come(FloorArea.ENTRADA);
		}
	}

	@Override
	public void take(Emission target) {
		long now = dueMillis();
		letIn();
		int event = this.events.number();
		this.events.remove();
		target.store = this.settings.store();
		if (event <= HEARTBEATS) {
			int sensor = HEARTBEATS - event;
			target.heartbeat(now, sensor, this.sensors.name(sensor), this.sensors.area(sensor).location);
			this.events.add(now + HEARTBEAT_MILLIS, event);
		}
		else {
			endStay(event, now, target);
		}
	}

	private void endStay(int place, long now, Emission target) {
		int sensor = this.visitors.sensor(place);
		int section = this.visitors.section(place);
		FloorArea area = this.sensors.area(sensor);
		long dwell = now - this.visitors.since(place);
		target.visit(now, sensor, this.sensors.name(sensor), area.location, this.visitors.number(place), dwell,
				this.sensors.takePassed(sensor));
		this.truth.go(area, dwell);
		this.crowds.move(section, -1, now);
		Moves moves = this.settings.conditions().moves(now);
		int next = moves.next(this.visitors.kind(place), Section.of(section), this.crowds, this.dice);
		if (next == Section.EXIT) {
			this.visitors.leave(place);
			this.sensors.pass(this.sensors.draw(Section.ENTRANCE.ordinal(), -1, this.dice));
		}
		else {
			if (next != section && next != Section.AISLES.ordinal() && section != Section.AISLES.ordinal()) {
				this.sensors.pass(this.sensors.onTheWay(this.dice));
			}
			begin(place, next, sensor, now);
		}
	}

	private void begin(int place, int section, int lastSensor, long now) {
		ShopperKind kind = this.visitors.kind(place);
		long dwell = DwellTimes.draw(kind, Section.of(section), this.crowds.patience(section), this.dice);
		boolean pays = section == Section.CHECKOUT.ordinal();
		stay(place, section, lastSensor, now, pays ? this.tills.served(now, dwell) : now + dwell);
	}

	private void stay(int place, int section, int lastSensor, long since, long until) {
		int sensor = this.sensors.draw(section, lastSensor, this.dice);
		this.sensors.pass(sensor);
		this.visitors.stay(place, section, sensor, since);
		this.crowds.move(section, 1, since);
		if (section == Section.ENTRANCE.ordinal()) {
			this.entering++;
		}
		else {
			this.truth.come(this.sensors.area(sensor));
		}
		this.events.add(until, place);
	}

	@Override
	public int sensors() {
		return this.sensors.count();
	}

	/** What really happens on the floor. */
	FloorTruth truth() {
		return this.truth;
	}

}
