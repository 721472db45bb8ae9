-- start_batches: the row of a batched statement, written with the first batch of a run. Without the lock its outcome is null, which the
-- table refuses: the commit behind it does not happen.
INSERT INTO {history_table}
    (run_id, kind, revision, direction, segment, statement, outcome, started_at, finished_at, rows, checksum, script, context, db_user, os_user, host, tool)
SELECT $1::uuid, 'batch', $2::text, $3::text, $4::int, $5::int, CASE WHEN EXISTS ({lock_held}) THEN $6::text END, pg_catalog.clock_timestamp() - $7::interval,
       CASE WHEN $6::text <> 'started' THEN pg_catalog.clock_timestamp() END, $8::bigint, $9::text, $10::text, $11::text::jsonb,
       session_user, $12::text, $13::text, $14::text
