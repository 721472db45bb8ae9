-- read_applied: the last thing that became of each revision.
-- columns: revision, direction, finished_at, checksum, os_user, host
SELECT DISTINCT ON (h.revision) h.revision::text, h.direction, h.finished_at, h.checksum::text, h.os_user, h.host
FROM {history_table} h
WHERE h.kind = 'step' AND h.outcome = 'done'
ORDER BY h.revision, h.id DESC
