-- start_statement: a statement outside a transaction, or the segment that ends with it, is about to run.
INSERT INTO {history_table}
    (run_id, kind, revision, direction, segment, statement, outcome, started_at, checksum, context, db_user, os_user, host, tool)
VALUES ($1::uuid, 'statement', $2::text, $3::text, $4::int, $5::int, 'started', pg_catalog.clock_timestamp(), $6::text, $7::text::jsonb,
        session_user, $8::text, $9::text, $10::text)
