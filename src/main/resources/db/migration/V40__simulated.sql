-- 1 when some of the records were the simulator's, else 0. Those that were counted before this column came are not known.
ALTER TABLE ledger ADD COLUMN simulated INTEGER NOT NULL DEFAULT 0;
