-- lock_holder: who holds the lock.
-- columns: pid, user, application, client address, when its session began, state, how long ago it began
SELECT l.pid, a.usename::text, a.application_name, pg_catalog.host(a.client_addr), a.backend_start, a.state,
       pg_catalog.clock_timestamp() - a.backend_start
FROM pg_catalog.pg_locks l
LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
  AND l.classid = {lock_high} AND l.objid = {lock_low}
  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
