SELECT FROM pg_catalog.pg_lock_status() l
WHERE l.locktype = 'advisory' AND l.pid = pg_catalog.pg_backend_pid() AND l.granted AND l.objsubid = 1
  AND l.classid = {lock_high} AND l.objid = {lock_low}
