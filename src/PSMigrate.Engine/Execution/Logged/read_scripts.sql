-- read_scripts: what each of these revisions was when it was applied last.
-- columns: revision, the file's text with passwords masked, checksums of its upgrade and of its downgrade as they ran
SELECT DISTINCT ON (h.revision) h.revision::text, h.script, h.checksum::text, h.downgrade_checksum::text
FROM {history_table} h
WHERE h.kind = 'step' AND h.outcome = 'done' AND h.direction = 'upgrade' AND h.script IS NOT NULL AND h.revision = ANY ($1::text[])
ORDER BY h.revision, h.id DESC
