package dev.footfall.ledger;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One instance writes; another is told who.
 */
interface OwnershipContract extends OnALedger {

	@Test
	default void refusesASecondInstanceAndNamesTheHolder() {
		started().commit(Batches.visits(0, 0, 9));
		Ledger second = another("second").ledger();
		var before = instance().rows();

		assertHeld(second::own).withMessageStartingWith("The ledger is held by first since ");
		assertHeld(() -> second.reconcile(Batches.log("A", 0, 10)));
		assertHeld(() -> second.commit(Batches.visits(0, 10, 10)));

		assertThat(instance().rows()).isEqualTo(before);
		ledger().commit(Batches.visits(0, 10, 19));
	}

	@Test
	default void staysTheOwnerWhenItOwnsAgain() {
		ledger().own();
		var before = instance().rows();

		ledger().own();

		assertThat(instance().rows()).isEqualTo(before);
	}

	@Test
	default void letsGoWhenItIsClosed() {
		started();
		instance().close();

		LedgerInstance second = another("second");
		second.ledger().own();

		assertThat(second.rows().get("ledger").get(0).get("owner").toString()).startsWith("second since ");
	}

	@Test
	default void neitherCommitsNorOwnsAgainOnceItWasOvertaken() {
		started().commit(Batches.visits(0, 0, 9));
		LedgerInstance second = overtakenBySecond();
		var before = second.rows();

		assertHeld(() -> ledger().commit(Batches.visits(0, 10, 19)))
			.withMessageStartingWith("The ledger is held by second");
		assertHeld(() -> ledger().reconcile(Batches.log("A", 0, 20)));
		assertHeld(ledger()::own);

		assertThat(second.rows()).isEqualTo(before);
	}

	@Test
	default void staysOutWhenTheOneThatTookOverIsGone() {
		started();
		overtakenBySecond().close();

		assertHeld(ledger()::own).withMessageStartingWith("The ledger is held by second");
	}

	/** The one that may not count kept the lock, so that no other could start either. */
	@Test
	default void leavesTheLedgerToOthersOnceItWasOvertaken() {
		started();
		overtakenBySecond().close();
		assertHeld(ledger()::own);

		LedgerInstance third = another("third");
		third.ledger().own();

		assertThat(third.rows().get("ledger").get(0).get("owner").toString()).startsWith("third since ");
	}

	/** As when a session to the database breaks and another instance is quicker. */
	private LedgerInstance overtakenBySecond() {
		instance().database().lock().close();
		LedgerInstance second = another("second");
		second.ledger().own();
		return second;
	}

	private static ThrowableAssertAlternative<LedgerHeldException> assertHeld(ThrowingCallable attempt) {
		return assertThatExceptionOfType(LedgerHeldException.class).isThrownBy(attempt);
	}

	@Test
	default void probesWithoutChangingAnything() {
		started();
		var before = instance().rows();

		ledger().probe();

		assertThat(instance().rows()).isEqualTo(before);
	}

}
