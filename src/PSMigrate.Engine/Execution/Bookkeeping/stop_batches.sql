-- stop_batches: a batched statement ended before its end; what it has committed stays in its row, where there is one.
UPDATE {history_table}
SET outcome = $5::text, finished_at = pg_catalog.clock_timestamp(), sqlstate = $6::text, error = $7::text
WHERE run_id = $1::uuid AND kind = 'batch' AND revision IS NOT DISTINCT FROM $2::text
  AND segment IS NOT DISTINCT FROM $3::int AND statement IS NOT DISTINCT FROM $4::int
