-- read_log: the ledger, newest first.
SELECT h.id, h.run_id, h.kind, h.revision::text, h.direction, h.segment, h.statement, h.outcome, h.started_at, h.finished_at,
       h.rows, h.sqlstate::text, h.error, h.db_user, h.os_user, h.host, h.tool
FROM {history_table} h
WHERE ($1::uuid IS NULL OR h.run_id = $1::uuid)
  AND ($2::text IS NULL OR h.revision = $2::text)
  AND ($3::timestamptz IS NULL OR h.started_at >= $3::timestamptz)
  AND (NOT $4::boolean OR h.outcome IN ('failed', 'interrupted'))
ORDER BY h.id DESC
LIMIT $5::bigint
