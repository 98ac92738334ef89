-- What records were worth, by the minute of their Kafka timestamp. written_ms is the wall clock of the last commit that
-- touched the minute; retention counts from it.

ALTER TABLE ledger ADD COLUMN late BIGINT NOT NULL DEFAULT 0;

CREATE TABLE quality_minute (
    minute                BIGINT NOT NULL PRIMARY KEY,
    accepted              BIGINT NOT NULL,
    heartbeats            BIGINT NOT NULL,
    late                  BIGINT NOT NULL,
    timestamp_substituted BIGINT NOT NULL,
    written_ms            BIGINT NOT NULL
) ${clustered};

CREATE TABLE quality_rejection (
    minute  BIGINT NOT NULL,
    reason  TEXT   NOT NULL,
    records BIGINT NOT NULL,
    PRIMARY KEY (minute, reason)
) ${clustered};

-- The newest rejected records, with the beginning of each as inert text.
CREATE TABLE rejected_record (
    topic         TEXT    NOT NULL,
    epoch         INTEGER NOT NULL,
    partition_id  INTEGER NOT NULL,
    record_offset BIGINT  NOT NULL,
    record_ms     BIGINT  NOT NULL,
    reason        TEXT    NOT NULL,
    bytes         INTEGER NOT NULL,
    beginning     TEXT    NOT NULL,
    PRIMARY KEY (topic, epoch, partition_id, record_offset)
) ${clustered};
