-- When customers were first seen, by event time, and when their last reading was received, by which they expire.
ALTER TABLE customer ADD COLUMN first_seen BIGINT NOT NULL DEFAULT 0;
ALTER TABLE customer ADD COLUMN received_at BIGINT NOT NULL DEFAULT 0;
UPDATE customer SET first_seen = last_seen, received_at = last_seen;

-- Finds the customers who expire.
CREATE INDEX customer_received ON customer (received_at);

-- What is left of customers beyond the cap.
CREATE TABLE customer_other (
    id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    visits   BIGINT  NOT NULL,
    dwell_ms BIGINT  NOT NULL
);
INSERT INTO customer_other (id, visits, dwell_ms) VALUES (1, 0, 0);

-- The oldest day whose pseudonyms can still be made, in days since the epoch, and its key, from which the keys of later
-- days follow. Earlier keys are gone.
CREATE TABLE pseudonym_key (
    id        INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    first_day BIGINT  NOT NULL,
    secret    TEXT    NOT NULL
);

-- Areas that were counted before they had numbers; they were let in already.
INSERT INTO area_number (number, store, location)
SELECT ROW_NUMBER() OVER (ORDER BY store, location), store, location FROM area_cell
WHERE step = 3 AND start_at = 0 AND NOT EXISTS (SELECT 1 FROM area_number);
