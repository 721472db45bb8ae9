-- revision: b94e12a6d8f3
-- down_revision: a83d01f5c7e2
-- message: index open work
-- created: 2025-11-06T15:00:00Z

-- migrate: upgrade
CREATE INDEX CONCURRENTLY idx_jobs_pending ON jobs (created_at) WHERE status = 'pending';
CREATE INDEX CONCURRENTLY idx_findings_unresolved ON findings (review_id) WHERE resolved_at IS NULL;

-- migrate: downgrade
DROP INDEX CONCURRENTLY idx_findings_unresolved;
DROP INDEX CONCURRENTLY idx_jobs_pending;
