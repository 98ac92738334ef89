package dev.footfall.reference;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The API agrees with loops over a list of readings: five random streams, one after the
 * other, through a topic, the query and HTTP, with a restart in the midst of one.
 */
class ReferenceIntegrationTests {

	private static final int STREAMS = 5;

	private static final int RECORDS = 600;

	@TempDir
	Path directory;

	@Test
	void agreesOnEveryNumber() {
		Oracle oracle = new Oracle(Shop.ALL);
		try (TopicRun footfall = new TopicRun(this.directory)) {
			for (int seed = 1; seed <= STREAMS; seed++) {
				Random random = new Random(200 + seed);
				RandomReadings readings = new RandomReadings(random, 60 * seed);
				oracle.add(footfall.send(readings, RECORDS / 2, random));
				if (seed == 3) {
					footfall.restart();
				}
				oracle.add(footfall.send(readings, RECORDS / 2, random));
				footfall.awaitReceived(oracle.records());
				oracle.checkNow(footfall);
			}
			oracle.checkAll(footfall);
			oracle.checkDays(footfall);
		}
		oracle.assertThatEveryVerdictWasMet();
	}

}
