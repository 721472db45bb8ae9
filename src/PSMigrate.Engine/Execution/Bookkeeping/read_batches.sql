-- read_batches: how far a batched statement got that is not done: of a revision since that was last done, or of a backfill.
-- columns: rows, context, checksum, outcome
SELECT h.rows, h.context::text, h.checksum::text, h.outcome
FROM {history_table} h
WHERE h.kind = 'batch' AND h.direction = $2::text AND h.revision IS NOT DISTINCT FROM $1::text AND h.statement IS NOT DISTINCT FROM $3::int
  AND ($1::text IS NOT NULL OR h.checksum = $4::text)
  AND h.id > COALESCE((SELECT pg_catalog.max(d.id) FROM {history_table} d WHERE d.kind = 'step' AND d.outcome = 'done' AND d.revision = $1::text), 0)
ORDER BY h.id DESC
LIMIT 1
