-- read_log: the ledger, newest first. Every column says its type: another version's may be wider.
SELECT h.id::bigint, h.run_id::uuid, h.kind::text, h.revision::text, h.direction::text, h.segment::int, h.statement::int, h.outcome::text,
       h.started_at::timestamptz, h.finished_at::timestamptz, h.rows::bigint, h.sqlstate::text, h.error::text, h.db_user::text, h.os_user::text,
       h.host::text, h.tool::text,
       -- Of a statement or a batch it is what a rerun needs, which says nothing to people.
       CASE WHEN h.kind IN ('run', 'backfill') THEN h.context::text END,
       h.backup::text, h.plan::text
FROM {history_table} h
WHERE ($1::text IS NULL OR pg_catalog.left(h.run_id::text, pg_catalog.length($1::text)) = $1::text)
  AND ($2::text IS NULL OR h.revision = $2::text)
  AND ($3::timestamptz IS NULL OR h.started_at >= $3::timestamptz)
  AND (NOT $4::boolean OR h.outcome IN ('failed', 'interrupted'))
  AND ($6::text IS NULL OR h.kind = $6::text)
ORDER BY h.id DESC
LIMIT $5::bigint
