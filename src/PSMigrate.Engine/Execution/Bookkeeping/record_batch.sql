-- record_batch: how far a batched statement is. Without the lock its outcome is null, which the table refuses.
UPDATE {history_table}
SET outcome = CASE WHEN EXISTS ({lock_held}) THEN $5::text END, rows = $6::bigint, context = $7::text::jsonb,
    finished_at = CASE WHEN $5::text <> 'started' THEN pg_catalog.clock_timestamp() END
WHERE run_id = $1::uuid AND kind = 'batch' AND revision IS NOT DISTINCT FROM $2::text
  AND segment IS NOT DISTINCT FROM $3::int AND statement IS NOT DISTINCT FROM $4::int
