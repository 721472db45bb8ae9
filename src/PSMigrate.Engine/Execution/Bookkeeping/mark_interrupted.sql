-- mark_interrupted: we hold the lock, so a run that is still 'started' has lost its runner.
-- Its batches are as far as their row says. Its statement stays 'started' until its revision is done: how that one ended is for the catalog to answer.
UPDATE {history_table}
SET outcome = 'interrupted', finished_at = pg_catalog.clock_timestamp()
WHERE kind IN ('run', 'batch') AND outcome = 'started' AND run_id <> $1::uuid
