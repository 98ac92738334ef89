-- Finds the cells that were written longest ago, which retention deletes.
CREATE INDEX area_cell_written ON area_cell (step, written_at);
