-- The durable truth. Runs on SQLite and PostgreSQL; ${clustered} is WITHOUT ROWID where that exists.
-- Durations are whole milliseconds, instants are milliseconds since the epoch, minutes are counted since the epoch.

CREATE TABLE ledger (
    id                    INTEGER PRIMARY KEY CHECK (id = 1),
    owner_epoch           BIGINT NOT NULL,
    owner                 TEXT   NOT NULL,
    batch_id              BIGINT NOT NULL,
    timestamp_substituted BIGINT NOT NULL
);
INSERT INTO ledger (id, owner_epoch, owner, batch_id, timestamp_substituted) VALUES (1, 0, 'nobody', 0, 0);

-- What became of every offset of every partition. A replaced or truncated topic begins a new epoch; the rows of the
-- old one stay, so that the sums over all rows always balance.
CREATE TABLE partition_account (
    topic         TEXT    NOT NULL,
    epoch         INTEGER NOT NULL,
    partition_id  INTEGER NOT NULL,
    topic_id      TEXT    NOT NULL,
    first_offset  BIGINT  NOT NULL,
    next_offset   BIGINT  NOT NULL,
    accepted      BIGINT  NOT NULL DEFAULT 0,
    heartbeats    BIGINT  NOT NULL DEFAULT 0,
    rejected      BIGINT  NOT NULL DEFAULT 0,
    no_record     BIGINT  NOT NULL DEFAULT 0,
    declared_lost BIGINT  NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, epoch, partition_id)
) ${clustered};

CREATE TABLE rejection (
    reason  TEXT   NOT NULL PRIMARY KEY,
    records BIGINT NOT NULL
) ${clustered};

CREATE TABLE area_total (
    store    TEXT   NOT NULL,
    location TEXT   NOT NULL,
    visits   BIGINT NOT NULL,
    traffic  BIGINT NOT NULL,
    dwell_ms BIGINT NOT NULL,
    PRIMARY KEY (store, location)
) ${clustered};

CREATE TABLE area_minute (
    minute   BIGINT NOT NULL,
    store    TEXT   NOT NULL,
    location TEXT   NOT NULL,
    visits   BIGINT NOT NULL,
    traffic  BIGINT NOT NULL,
    dwell_ms BIGINT NOT NULL,
    PRIMARY KEY (minute, store, location)
) ${clustered};

CREATE TABLE customer (
    customer_id    TEXT    NOT NULL PRIMARY KEY,
    visits         BIGINT  NOT NULL,
    dwell_ms       BIGINT  NOT NULL,
    last_store     TEXT    NOT NULL,
    last_location  TEXT    NOT NULL,
    last_seen      BIGINT  NOT NULL,
    last_offset    BIGINT  NOT NULL,
    last_partition INTEGER NOT NULL
) ${clustered};
