-- read_runs: runs of migrations, newest first: those whose id begins like this, or all.
-- columns: run id, direction, outcome, when it began, who, where, the run that it takes back, the plan file that it ran
SELECT h.run_id, h.direction, h.outcome, h.started_at::timestamptz, h.os_user, h.host, h.context ->> 'undoes', h.plan
FROM {history_table} h
WHERE h.kind = 'run' AND ($1::text IS NULL OR pg_catalog.left(h.run_id::text, pg_catalog.length($1::text)) = $1::text)
  AND ($1::text IS NOT NULL OR h.direction IN ('upgrade', 'downgrade', 'stamp'))
ORDER BY h.id DESC
LIMIT 20
