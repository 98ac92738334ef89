-- Signs of life of the sensors, by event time. What has not happened has the least BIGINT as its time. written_ms is the
-- wall clock of the last commit that touched a row; retention counts from it.

CREATE TABLE sensor (
    store             TEXT    NOT NULL,
    sensor_id         TEXT    NOT NULL,
    readings          BIGINT  NOT NULL,
    heartbeats        BIGINT  NOT NULL,
    last_reading_ms   BIGINT  NOT NULL,
    last_heartbeat_ms BIGINT  NOT NULL,
    location          TEXT,
    located_ms        BIGINT  NOT NULL,
    located_offset    BIGINT  NOT NULL,
    located_partition INTEGER NOT NULL,
    first_minute      BIGINT  NOT NULL,
    written_ms        BIGINT  NOT NULL,
    PRIMARY KEY (store, sensor_id)
) ${clustered};

-- The minutes of an hour in which a sensor was heard, a bit each; the lowest is the first minute.
CREATE TABLE sensor_hour (
    hour       BIGINT NOT NULL,
    store      TEXT   NOT NULL,
    sensor_id  TEXT   NOT NULL,
    heard      BIGINT NOT NULL,
    written_ms BIGINT NOT NULL,
    PRIMARY KEY (hour, store, sensor_id)
) ${clustered};

-- What is left of sensors beyond the cap, and of those that were forgotten.
CREATE TABLE sensor_other (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    readings   BIGINT NOT NULL,
    heartbeats BIGINT NOT NULL
);
INSERT INTO sensor_other (id, readings, heartbeats) VALUES (1, 0, 0);
