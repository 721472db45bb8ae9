-- watch_blockers: who holds what a session waits for.
-- $1: the session's process id
-- columns: pid, user, application, client address, state, seconds since its transaction began
SELECT b.pid, a.usename::text, a.application_name, pg_catalog.host(a.client_addr), a.state,
       EXTRACT(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::float8
FROM (SELECT DISTINCT p.pid FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids($1::int)) p(pid)) b
LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
ORDER BY a.xact_start NULLS LAST, b.pid
