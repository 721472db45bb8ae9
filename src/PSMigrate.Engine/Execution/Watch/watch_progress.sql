-- watch_progress: how far a session's statement is, where the server counts it.
-- $1: the session's process id
-- columns: phase, done, total (0 where the phase has no count)
SELECT p.phase,
       CASE WHEN p.lockers_total > 0 AND p.blocks_total = 0 THEN p.lockers_done WHEN p.blocks_total > 0 THEN p.blocks_done ELSE p.tuples_done END,
       CASE WHEN p.lockers_total > 0 AND p.blocks_total = 0 THEN p.lockers_total WHEN p.blocks_total > 0 THEN p.blocks_total ELSE p.tuples_total END
FROM pg_catalog.pg_stat_progress_create_index p WHERE p.pid = $1::int
UNION ALL
SELECT v.phase, v.heap_blks_scanned, v.heap_blks_total FROM pg_catalog.pg_stat_progress_vacuum v WHERE v.pid = $1::int
UNION ALL
SELECT c.phase, c.heap_blks_scanned, c.heap_blks_total FROM pg_catalog.pg_stat_progress_cluster c WHERE c.pid = $1::int
