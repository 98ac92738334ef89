package dev.footfall.ledger;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AsideTests {

	private final Aside<Thread> aside = new Aside<>();

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void givesWhatCameOfItOnce(boolean isWorthIt) {
		this.aside.begin(isWorthIt, Thread::currentThread);

		assertThat(this.aside.take() != Thread.currentThread()).isEqualTo(isWorthIt);
		assertThat(this.aside.take()).isNull();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void throwsWhatTheWorkThrew(boolean isWorthIt) {
		assertThatIllegalStateException().isThrownBy(() -> {
			this.aside.begin(isWorthIt, AsideTests::fail);
			this.aside.take();
		}).withMessage("nothing came of it");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void hasNothingAfterItWasAbandoned(boolean fails) {
		this.aside.begin(true, () -> fails ? fail() : Thread.currentThread());

		this.aside.abandon();

		assertThat(this.aside.take()).isNull();
	}

	private static Thread fail() {
		throw new IllegalStateException("nothing came of it");
	}

}
