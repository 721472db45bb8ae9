-- read_progress: how far revisions got that were begun and not finished: rows of statements and of batches since each was last done.
-- columns: revision, direction, segment, statement, outcome, checksum, error, context
WITH done AS (
    SELECT d.revision, pg_catalog.max(d.id) AS id
    FROM {history_table} d
    WHERE d.kind = 'step' AND d.outcome = 'done'
    GROUP BY d.revision
)
SELECT h.revision::text, h.direction, h.segment, h.statement,
       -- How far batches got is known: each was committed with the row.
       CASE WHEN h.kind = 'batch' AND h.outcome = 'started' THEN 'interrupted' ELSE h.outcome END,
       h.checksum::text, h.error, h.context::text
FROM {history_table} h
LEFT JOIN done ON done.revision = h.revision
WHERE h.kind IN ('statement', 'batch') AND h.revision IS NOT NULL AND h.id > COALESCE(done.id, 0)
ORDER BY h.id
