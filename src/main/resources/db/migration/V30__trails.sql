-- The last visits of each customer in event time; areas are numbers in them. Null before the first one.
ALTER TABLE customer ADD COLUMN trail ${bytes};

-- Numbers for areas, because names would be most of a trail. 0 is none.
CREATE TABLE area_number (
    number   INTEGER NOT NULL PRIMARY KEY,
    store    TEXT    NOT NULL,
    location TEXT    NOT NULL,
    UNIQUE (store, location)
);

-- Customers who came to a cell's area in its time and later to a checkout.
ALTER TABLE area_cell ADD COLUMN reached ${bytes} NOT NULL DEFAULT ${no_bytes};

-- How customers went from area to area in every minute, hour and day, and in all, by the minute of the second visit;
-- step and start_at are those of area_cell. Destination 0 stands for all those beyond the cap on pairs.
CREATE TABLE flow_cell (
    store       TEXT    NOT NULL,
    step        INTEGER NOT NULL,
    start_at    BIGINT  NOT NULL,
    origin      INTEGER NOT NULL,
    destination INTEGER NOT NULL,
    transitions BIGINT  NOT NULL,
    gaps        ${bytes} NOT NULL,
    written_at  BIGINT  NOT NULL,
    PRIMARY KEY (store, step, start_at, origin, destination)
) ${clustered};

-- Finds the cells that were written longest ago, which retention deletes.
CREATE INDEX flow_cell_written ON flow_cell (step, written_at);
