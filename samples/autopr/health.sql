-- Each row is something that is wrong; none is healthy.
SELECT format('workflow %s has no version', id) FROM workflows WHERE version IS NULL;

SELECT format('workflow %s has the status %s', id, status) FROM workflows
WHERE status NOT IN ('draft', 'active', 'archived');

SELECT format('run %s ended before it started', id) FROM workflow_runs WHERE finished_at < started_at;

SELECT format('index %s is invalid', indexrelid::regclass) FROM pg_index WHERE NOT indisvalid;
