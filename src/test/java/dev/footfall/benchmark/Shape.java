package dev.footfall.benchmark;

/**
 * What is in a topic.
 *
 * @param readings how many
 * @param areas different ones
 * @param customers different ones
 * @param partitions of the topic
 * @param eventRate readings per second of event time: the fewer, the more minutes the
 * topic covers
 * @param seed of the readings
 */
record Shape(int readings, int areas, int customers, int partitions, int eventRate, long seed) {

	String topic() {
		return "readings-%d-areas-%d-customers-%d-partitions-%d".formatted(this.readings, this.areas, this.customers,
				this.partitions);
	}

	Shape withAreas(int number, int rate) {
		return new Shape(this.readings, number, this.customers, this.partitions, rate, this.seed);
	}

	Shape withCustomers(int number) {
		return new Shape(this.readings, this.areas, number, this.partitions, this.eventRate, this.seed);
	}

	Shape withPartitions(int number) {
		return new Shape(this.readings, this.areas, this.customers, number, this.eventRate, this.seed);
	}

	Sensors sensors() {
		return new Sensors(this.seed, this.areas, this.customers);
	}

}
