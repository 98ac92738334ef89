-- When customers were first seen, by event time, and when their last reading was received, by which they expire.
ALTER TABLE customer ADD COLUMN first_seen BIGINT NOT NULL DEFAULT 0;
ALTER TABLE customer ADD COLUMN received_at BIGINT NOT NULL DEFAULT 0;
UPDATE customer SET first_seen = last_seen, received_at = last_seen;

-- Finds the customers who expire.
CREATE INDEX customer_received ON customer (received_at);
