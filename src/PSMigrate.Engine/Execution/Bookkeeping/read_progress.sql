-- read_progress: how far revisions got that were begun and not finished: rows of statements and of batches since each was last done.
-- columns: revision, direction, segment, statement, outcome, checksum, error, context
WITH done AS (
    SELECT d.revision, pg_catalog.max(d.id) AS id
    FROM {history_table} d
    WHERE d.kind = 'step' AND d.outcome = 'done'
    GROUP BY d.revision
)
SELECT h.revision::text, h.direction, h.segment, h.statement, h.outcome, h.checksum::text, h.error, h.context::text
FROM {history_table} h
LEFT JOIN done ON done.revision = h.revision
WHERE h.kind IN ('statement', 'batch') AND h.revision IS NOT NULL AND h.id > COALESCE(done.id, 0)
ORDER BY h.id
