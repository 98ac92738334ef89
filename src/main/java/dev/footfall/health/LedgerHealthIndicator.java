package dev.footfall.health;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import dev.footfall.broker.BrokerProperties;
import dev.footfall.broker.Topics;
import dev.footfall.ledger.Account;
import dev.footfall.ledger.CommittedBatch;
import dev.footfall.ledger.History;
import dev.footfall.ledger.Ledger;

/**
 * Whether the Ledger takes writes and balances. Offsets without a record are a fault
 * where nothing explains them: on a topic that is neither compacted nor written by
 * transactions.
 */
@Component
class LedgerHealthIndicator extends AbstractHealthIndicator {

	private final Ledger ledger;

	private final History history;

	private final Topics topics;

	private final BrokerProperties properties;

	LedgerHealthIndicator(Ledger ledger, History history, Topics topics, BrokerProperties properties) {
		this.ledger = ledger;
		this.history = history;
		this.topics = topics;
		this.properties = properties;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		try {
			check(builder);
		}
		catch (DataAccessException | TransactionException ex) {
			builder.down().withDetail("reason", "The database does not answer");
		}
	}

	private void check(Health.Builder builder) {
		this.ledger.probe();
		CommittedBatch latest = this.history.latest();
		Account account = latest.account();
		builder.up()
			.withDetail("batch_id", latest.id())
			.withDetail("account", account)
			.withDetail("limits_reached", this.ledger.limitsReached());
		if (!account.isBalanced()) {
			builder.down().withDetail("reason", "The ledger does not balance");
		}
		else if (account.noRecord() > 0 && !this.properties.transactional() && !this.topics.isCompacted()) {
			builder.down()
				.withDetail("reason", "%d offsets of a plain topic held no record".formatted(account.noRecord()));
		}
	}

}
