-- stop_blocker: signals a session, if it is still the one that was seen. No row: it is not.
SELECT CASE WHEN $3::boolean THEN pg_catalog.pg_cancel_backend(a.pid) ELSE pg_catalog.pg_terminate_backend(a.pid) END
FROM pg_catalog.pg_stat_activity a
WHERE a.pid = $1::int AND a.pid <> pg_catalog.pg_backend_pid()
  AND ($2::timestamptz IS NULL OR a.backend_start IS NULL OR a.backend_start = $2::timestamptz)
