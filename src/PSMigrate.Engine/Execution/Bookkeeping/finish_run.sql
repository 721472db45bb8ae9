UPDATE {history_table}
SET outcome = $2::text, finished_at = pg_catalog.clock_timestamp(), sqlstate = $3::text, error = $4::text
WHERE run_id = $1::uuid AND kind = 'run'
