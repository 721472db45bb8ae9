-- read_moves: what became of revisions since a run began, oldest first, and what of it that run has begun outside a transaction.
-- columns: run id, revision, direction, whether it is done
SELECT h.run_id, h.revision::text, h.direction, h.kind = 'step'
FROM {history_table} h
WHERE h.id >= (SELECT pg_catalog.min(r.id) FROM {history_table} r WHERE r.run_id = $1::uuid)
  AND ((h.kind = 'step' AND h.outcome = 'done') OR (h.run_id = $1::uuid AND h.kind IN ('statement', 'batch') AND h.revision IS NOT NULL))
ORDER BY h.id
