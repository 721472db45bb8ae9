-- read_snapshot: the newest schema that a run has stored, and whether nothing has run since that may have changed it.
-- columns: run id, when, the snapshot, whether it is the last word
SELECT h.run_id, h.finished_at::timestamptz, h.script,
       NOT EXISTS (
           SELECT FROM {history_table} l
           WHERE l.id > h.id AND l.run_id <> h.run_id AND (l.kind = 'statement' OR (l.kind = 'step' AND l.outcome = 'done')))
FROM {history_table} h
WHERE h.kind = 'run' AND h.script IS NOT NULL
ORDER BY h.id DESC
LIMIT 1
