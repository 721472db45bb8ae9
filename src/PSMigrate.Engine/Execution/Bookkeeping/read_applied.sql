-- read_applied: the last thing that became of each revision.
-- columns: revision, direction, finished_at, checksum, os_user, host, downgrade_checksum, whether its script is stored
SELECT DISTINCT ON (h.revision) h.revision::text, h.direction, h.finished_at, h.checksum::text, h.os_user, h.host, h.downgrade_checksum::text,
       h.script IS NOT NULL
FROM {history_table} h
WHERE h.kind = 'step' AND h.outcome = 'done'
ORDER BY h.revision, h.id DESC
