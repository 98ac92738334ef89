-- Whether readings of the simulator may be among what is counted: 1 since the first batch after it was started, else 0.
ALTER TABLE ledger ADD COLUMN simulated INTEGER NOT NULL DEFAULT 0;
