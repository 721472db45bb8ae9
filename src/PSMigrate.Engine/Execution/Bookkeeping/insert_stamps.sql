-- insert_stamps: one step row for each revision that a stamp declares applied, or reverted.
-- As with a step that is done, none of their statements stays 'started'.
WITH settled AS (
    UPDATE {history_table}
    SET outcome = 'interrupted', finished_at = pg_catalog.clock_timestamp()
    WHERE kind = 'statement' AND outcome = 'started' AND revision = ANY ($6::text[])
)
INSERT INTO {history_table}
    (run_id, kind, revision, direction, outcome, started_at, finished_at, checksum, downgrade_checksum, db_user, os_user, host, tool)
SELECT $1::uuid, 'step', s.revision, $2::text, 'done', pg_catalog.clock_timestamp(), pg_catalog.clock_timestamp(),
       s.checksum, s.downgrade_checksum, session_user, $3::text, $4::text, $5::text
FROM ROWS FROM (pg_catalog.unnest($6::text[]), pg_catalog.unnest($7::text[]), pg_catalog.unnest($8::text[])) WITH ORDINALITY s(revision, checksum, downgrade_checksum, place)
ORDER BY s.place
