-- read_backup: the newest backup that a run has noted, if it is not older than this, and behind this run where one is named.
-- columns: what it is, when its run began
SELECT h.backup, h.started_at::timestamptz
FROM {history_table} h
WHERE h.backup IS NOT NULL AND h.started_at >= pg_catalog.clock_timestamp() - $1::interval
  AND ($2::uuid IS NULL OR h.id > (SELECT pg_catalog.max(r.id) FROM {history_table} r WHERE r.run_id = $2::uuid AND r.kind = 'run'))
ORDER BY h.id DESC
LIMIT 1
