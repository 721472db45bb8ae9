-- read_backup: the newest backup that a run has noted, if it is not older than this.
-- columns: what it is, when its run began
SELECT h.backup, h.started_at::timestamptz
FROM {history_table} h
WHERE h.backup IS NOT NULL AND h.started_at >= pg_catalog.clock_timestamp() - $1::interval
ORDER BY h.id DESC
LIMIT 1
