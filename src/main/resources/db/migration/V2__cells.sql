-- What each area came to in every minute (0), hour (1) and day (2) of its store's clock, and in all (3): sums, the
-- histogram of dwell and the sketch of customers. Where a cell starts: minutes since the epoch, minutes since the epoch,
-- days since 1970-01-01, 0. Retention counts from written_at. Sketches are not small: a rowid table keeps its index thin.
CREATE TABLE area_cell (
    step       INTEGER NOT NULL,
    start_at   BIGINT  NOT NULL,
    store      TEXT    NOT NULL,
    location   TEXT    NOT NULL,
    visits     BIGINT  NOT NULL,
    traffic    BIGINT  NOT NULL,
    dwell_ms   BIGINT  NOT NULL,
    engaged    BIGINT  NOT NULL,
    late       BIGINT  NOT NULL,
    present_ms BIGINT  NOT NULL,
    dwell      ${bytes} NOT NULL,
    customers  ${bytes} NOT NULL,
    written_at BIGINT  NOT NULL,
    PRIMARY KEY (step, start_at, store, location)
);

-- The version before kept sums by minute and in all; hours and days begin with this one.
INSERT INTO area_cell SELECT 0, minute, store, location, visits, traffic, dwell_ms, 0, 0, 0, ${no_bytes}, ${no_bytes},
    60000 * minute FROM area_minute;
INSERT INTO area_cell SELECT 3, 0, store, location, visits, traffic, dwell_ms, 0, 0, 0, ${no_bytes}, ${no_bytes}, 0
    FROM area_total;
DROP TABLE area_minute;
DROP TABLE area_total;
