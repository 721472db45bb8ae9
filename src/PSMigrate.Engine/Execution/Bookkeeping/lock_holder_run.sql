-- lock_holder_run: the row of the run whose id begins as the lock holder's application_name says.
-- columns: run id, host, when it began, how long ago
SELECT h.run_id, h.host, h.started_at, pg_catalog.clock_timestamp() - h.started_at
FROM {history_table} h
WHERE h.kind = 'run' AND pg_catalog.left(h.run_id::text, 8) = $1::text
ORDER BY h.id DESC
LIMIT 1
