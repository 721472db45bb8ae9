-- database_sessions: who is on a database, a line each.
SELECT 'process ' || a.pid || ' of ' || COALESCE(a.usename::text, '?') || COALESCE(' (' || NULLIF(a.application_name, '') || ')', '') || COALESCE(', ' || a.state, '')
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = $1 AND a.backend_type = 'client backend' AND a.pid <> pg_catalog.pg_backend_pid()
ORDER BY a.pid
