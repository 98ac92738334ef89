package dev.footfall.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.footfall.broker.OutgoingRecord;
import dev.footfall.reading.ReadingLine;
import dev.footfall.simulator.Receipt.AreaKey;
import dev.footfall.simulator.Receipt.Kind;
import dev.footfall.simulator.SimulationTruth.AreaTruth;
import dev.footfall.simulator.SimulationTruth.Happened;
import dev.footfall.simulator.SimulationTruth.Sent;
import dev.footfall.simulator.SimulationTruth.Sums;

/**
 * One simulation from its start to its end: makes records as they fall due, and counts
 * what became of them. Thread-safe; records are made on the publisher's demand, by
 * whichever thread has it.
 */
final class Simulation implements AutoCloseable {

	private final Instant startedAt;

	private final SimulatedClock clock;

	private final Chain chain;

	private final Receipts receipts;

	private final EmissionWriter format = new JsonFormat();

	private final ReadingLine line = new ReadingLine();

	private final Emission emission = new Emission();

	private final SentTruth sent = new SentTruth();

	private Plan plan;

	private long made;

	private long uncertain;

	/**
	 * @throws IOException when the file that is to be replayed can't be read
	 */
	Simulation(Plan plan, ZoneId zone, Clock wall) throws IOException {
		this.plan = plan;
		this.chain = new Chain(plan, zone);
		this.receipts = new Receipts(zone);
		this.startedAt = wall.instant();
		this.clock = new SimulatedClock(wall::millis, plan.start().toEpochMilli(), plan.pace().factor());
	}

	/** The next record, or null when none is due now. */
	synchronized OutgoingRecord<Receipt> poll() {
		if (isExhausted() || this.chain.source().dueMillis() > this.clock.millis()) {
			return null;
		}
		this.chain.source().take(this.emission);
		this.made++;
		this.line.clear();
		this.format.append(this.emission, this.line);
		return new OutgoingRecord<>(this.line.toByteArray(), this.emission.dueMillis, this.receipts.of(this.emission));
	}

	/** Whether there will be no more records. */
	synchronized boolean isExhausted() {
		boolean complete = this.plan.count() != null && this.made - this.uncertain >= this.plan.count();
		return complete || this.chain.source().dueMillis() == Source.NEVER;
	}

	/** Kafka has it. */
	synchronized void acknowledged(Receipt receipt) {
		this.sent.add(receipt);
	}

	/** Kafka failed, and what is on its way will never be acknowledged. */
	synchronized void giveUpInFlight() {
		this.uncertain += inFlight();
	}

	/** Records that were made and not acknowledged yet. */
	synchronized long inFlight() {
		return this.made - this.uncertain - this.sent.records();
	}

	synchronized long sent() {
		return this.sent.records();
	}

	synchronized Plan plan() {
		return this.plan;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	/** Where the shop's time is. */
	synchronized Instant simulatedAt() {
		return Instant.ofEpochMilli(this.clock.millis());
	}

	synchronized void changePace(Pace pace) {
		this.plan = this.plan.withPace(pace);
		this.clock.changeFactor(pace.factor());
	}

	synchronized SimulationTruth truth(boolean active) {
		Map<AreaKey, AreaTruth> areas = new LinkedHashMap<>();
		this.chain.floors().forEach((store, floor) -> {
			for (FloorArea area : FloorArea.values()) {
				AreaKey key = new AreaKey(store.toString().isEmpty() ? null : store.toString(),
						area.location.toString());
				areas.put(key, new AreaTruth(key.store(), key.location(), Sums.ZERO,
						new Happened(floor.visits(area), floor.dwellMillis(area), floor.occupancy(area))));
			}
		});
		this.sent.areas().forEach((key, sums) -> {
			AreaTruth walked = areas.get(key);
			areas.put(key,
					new AreaTruth(key.store(), key.location(),
							new Sums(sums[SentTruth.VISITS], sums[SentTruth.DWELL], sums[SentTruth.TRAFFIC]),
							(walked != null) ? walked.happened() : null));
		});
		List<AreaTruth> list = new ArrayList<>(areas.values());
		return new SimulationTruth(
				this.startedAt, active, new Sent(this.sent.records(), this.sent.count(Kind.VISIT),
						this.sent.count(Kind.HEARTBEAT), this.sent.count(Kind.REJECTED), this.uncertain),
				list, faults());
	}

	private Map<String, Long> faults() {
		Map<String, Long> faults = new TreeMap<>();
		for (Fault fault : Fault.values()) {
			faults.put(fault.wireName(), this.chain.injected(fault));
		}
		return faults;
	}

	@Override
	public synchronized void close() throws IOException {
		this.chain.close();
	}

}
