-- read_stops: where and why the last try of each revision stopped, if it did and that was written down.
-- columns: as read_progress
SELECT DISTINCT ON (h.revision) h.revision::text, h.direction, h.segment, h.statement, h.outcome, h.checksum::text, h.error, h.context::text
FROM {history_table} h
WHERE h.kind = 'step' AND h.outcome IN ('failed', 'interrupted')
ORDER BY h.revision, h.id DESC
