-- insert_step: a revision applied or reverted, or tried. Its start is given as the time passed since.
-- When it is done, how a lost run's statements ended is settled: none stays 'started'.
WITH settled AS (
    UPDATE {history_table}
    SET outcome = 'interrupted', finished_at = pg_catalog.clock_timestamp()
    WHERE kind = 'statement' AND outcome = 'started' AND revision = $2::text AND $6::text = 'done'
)
INSERT INTO {history_table}
    (run_id, kind, revision, direction, segment, statement, outcome, started_at, finished_at, rows, sqlstate, error,
     checksum, downgrade_checksum, script, db_user, os_user, host, tool)
SELECT $1::uuid, 'step', $2::text, $3::text, $4::int, $5::int, $6::text,
       pg_catalog.clock_timestamp() - $7::interval, pg_catalog.clock_timestamp(), $8::bigint, $9::text, $10::text,
       $11::text, $12::text, $13::text, session_user, $14::text, $15::text, $16::text
