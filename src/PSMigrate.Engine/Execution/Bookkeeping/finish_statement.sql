UPDATE {history_table}
SET outcome = $5::text, finished_at = pg_catalog.clock_timestamp(), rows = $6::bigint, sqlstate = $7::text, error = $8::text
WHERE run_id = $1::uuid AND kind = 'statement' AND revision = $2::text AND segment = $3::int AND statement = $4::int
