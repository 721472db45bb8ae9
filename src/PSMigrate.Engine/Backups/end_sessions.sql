-- end_sessions: ends whoever is on a database.
SELECT pg_catalog.pg_terminate_backend(a.pid)
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = $1 AND a.backend_type = 'client backend' AND a.pid <> pg_catalog.pg_backend_pid()
