-- insert_step: a revision applied or reverted, or tried. Its start is given as the time passed since; null for when its transaction began.
INSERT INTO {history_table}
    (run_id, kind, revision, direction, segment, statement, outcome, started_at, finished_at, rows, sqlstate, error,
     checksum, downgrade_checksum, script, db_user, os_user, host, tool)
SELECT $1::uuid, 'step', $2::text, $3::text, $4::int, $5::int, $6::text,
       COALESCE(pg_catalog.clock_timestamp() - $7::interval, pg_catalog.now()), pg_catalog.clock_timestamp(), $8::bigint, $9::text, $10::text,
       $11::text, $12::text, $13::text, session_user, $14::text, $15::text, $16::text
