-- count_rows: how many rows steps changed that went to the server together, which nobody knew yet when their rows were written.
-- $4: the last id that was counted before, so that the key finds them, however long the history is
-- columns: id, revision, start, how long it took
UPDATE {history_table} h SET rows = counted.rows
FROM ROWS FROM (pg_catalog.unnest($2::text[]), pg_catalog.unnest($3::bigint[])) counted (revision, rows)
WHERE h.run_id = $1::uuid AND h.kind = 'step' AND h.outcome = 'done' AND h.revision = counted.revision AND h.id > $4::bigint
RETURNING h.id, h.revision::text, h.started_at, h.finished_at - h.started_at
