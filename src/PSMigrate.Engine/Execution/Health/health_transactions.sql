-- health_transactions: open transactions of other clients in this database, oldest first, and sessions of which this role may see nothing.
-- columns: pid, user, application, client address, age of the transaction, time since it last did something if it is idle, cannot be seen
SELECT a.pid, a.usename::text, a.application_name, pg_catalog.host(a.client_addr),
       pg_catalog.clock_timestamp() - a.xact_start,
       CASE WHEN a.state LIKE 'idle in transaction%' THEN pg_catalog.clock_timestamp() - a.state_change END,
       a.query = '<insufficient privilege>'
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
  AND (a.backend_type = 'client backend' AND a.xact_start IS NOT NULL OR a.query = '<insufficient privilege>')
ORDER BY a.xact_start, a.pid
