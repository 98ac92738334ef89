package dev.footfall.ledger;

/**
 * A batch that is in the database.
 *
 * @param id counts committed batches; goes on over restarts
 * @param account the Ledger's account after it
 */
public record CommittedBatch(long id, Account account) {
}
