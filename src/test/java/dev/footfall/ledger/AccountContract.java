package dev.footfall.ledger;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.footfall.summary.Summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever happens to the topic, every offset is accounted for exactly once.
 */
interface AccountContract extends OnALedger {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	default void balancesOverAnyHistory(long seed) {
		RandomTopic topic = new RandomTopic(seed);
		LedgerInstance current = instance();
		current.ledger().own();
		assertThat(current.ledger().reconcile(topic.log()).offsets()).isEqualTo(topic.start());
		for (int step = 0; step < 60; step++) {
			switch (topic.draw(8)) {
				case 0, 1, 2, 3 -> {
					Summary batch = topic.batch();
					current.ledger().commit(batch);
					assertRefused(current, batch);
				}
				case 4, 5, 6 -> {
					topic.change();
					assertThat(current.ledger().reconcile(topic.log()).offsets()).isEqualTo(topic.start());
				}
				default -> {
					current.close();
					current = another("restart " + step);
					current.ledger().own();
					assertThat(current.ledger().reconcile(topic.log()).offsets()).isEqualTo(topic.start());
				}
			}
			Account account = current.history().latest().account();
			assertThat(account).as("seed %d, step %d", seed, step).isEqualTo(topic.account());
			assertThat(account.isBalanced()).isTrue();
		}
	}

	private static void assertRefused(LedgerInstance instance, Summary repeated) {
		assertThatExceptionOfType(PositionConflictException.class).isThrownBy(() -> instance.ledger().commit(repeated));
	}

}
