package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The visits of all customers of a summary, one after the other as they were folded, in
 * the few bytes of a {@link VisitLog}: what is only written at its end does not have to
 * look for a customer's place in memory. Merging takes over the logs of others as they
 * are, with what their numbers stand for.
 */
final class BatchLog {

	/** What stands for a customer who is no longer kept. */
	static final int NOBODY = -1;

	private final List<Part> parts = new ArrayList<>();

	/** The part that is being folded; null before. */
	private VisitLog own;

	/**
	 * Add a visit.
	 * @param customer stands for the customer, see {@link CustomerTally#number()}
	 * @param area stands for the area, see {@link Summary#visitedAreas()}
	 */
	void add(int customer, long millis, long offset, int partition, int area) {
		if (this.own == null) {
			this.own = new VisitLog();
			this.parts.add(new Part(this.own, null, null));
		}
		this.own.add(customer, millis, offset, partition, area);
	}

	/**
	 * Take in the visits of another.
	 * @param customers what stands here for each of its customers
	 * @param areas what stands here for each of its areas
	 */
	void add(BatchLog other, int[] customers, int[] areas) {
		other.parts.forEach((part) -> this.parts.add(part.renumbered(customers, areas)));
	}

	void addTo(CustomerVisits visits, int[] areas) {
		this.parts.forEach((part) -> part.addTo(visits, areas));
	}

	void write(ObjectOutputStream out) throws IOException {
		out.writeInt(this.parts.size());
		for (Part part : this.parts) {
			part.log.write(out);
			out.writeObject(part.customers);
			out.writeObject(part.areas);
		}
	}

	static BatchLog read(ObjectInputStream in) throws IOException, ClassNotFoundException {
		BatchLog log = new BatchLog();
		int parts = in.readInt();
		for (int i = 0; i < parts; i++) {
			log.parts.add(new Part(VisitLog.read(in), (int[]) in.readObject(), (int[]) in.readObject()));
		}
		return log;
	}

	/**
	 * What was folded in one go.
	 *
	 * @param log its visits
	 * @param customers what its customers stand for; null for the same numbers
	 * @param areas what its areas stand for; null for the same numbers
	 */
	private record Part(VisitLog log, int[] customers, int[] areas) {

		Part renumbered(int[] customers, int[] areas) {
			return new Part(this.log.snapshot(), through(this.customers, customers), through(this.areas, areas));
		}

		void addTo(CustomerVisits visits, int[] areas) {
			VisitLog.Reader reader = this.log.reader();
			int[] through = through(this.areas, areas);
			while (reader.nextOfCustomer()) {
				int customer = (this.customers != null) ? this.customers[reader.customer()] : reader.customer();
				reader.addTo(visits, customer, through);
			}
		}

		private static int[] through(int[] first, int[] second) {
			if (first == null) {
				return second;
			}
			int[] through = new int[first.length];
			for (int i = 0; i < first.length; i++) {
				through[i] = (first[i] != NOBODY) ? second[first[i]] : NOBODY;
			}
			return through;
		}

	}

}
