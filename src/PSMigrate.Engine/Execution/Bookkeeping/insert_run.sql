INSERT INTO {history_table} (run_id, kind, direction, outcome, started_at, db_user, os_user, host, tool, context, plan, backup)
VALUES ($1::uuid, 'run', $2::text, 'started', pg_catalog.clock_timestamp(), session_user, $3::text, $4::text, $5::text, $6::text::jsonb, $7::text, $8::text)
