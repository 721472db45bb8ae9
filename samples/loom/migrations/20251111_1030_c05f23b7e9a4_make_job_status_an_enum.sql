-- revision: c05f23b7e9a4
-- down_revision: b94e12a6d8f3
-- message: make job status an enum
-- created: 2025-11-11T10:30:00Z
-- # The default and the predicate of idx_jobs_pending compare with varchar, and PostgreSQL converts neither: both go before the type
-- # changes and come back after it. The table is rewritten under a lock that also stops readers, and so is the index in there.

-- migrate: precondition
SELECT count(*) = 0 FROM jobs WHERE status NOT IN ('pending', 'running', 'completed', 'failed');

-- migrate: upgrade
CREATE TYPE job_status AS ENUM ('pending', 'running', 'completed', 'failed');
DROP INDEX idx_jobs_pending;
ALTER TABLE jobs ALTER COLUMN status DROP DEFAULT;
ALTER TABLE jobs ALTER COLUMN status TYPE job_status USING status::job_status;
ALTER TABLE jobs ALTER COLUMN status SET DEFAULT 'pending';
CREATE INDEX idx_jobs_pending ON jobs (created_at) WHERE status = 'pending';

-- migrate: downgrade
DROP INDEX idx_jobs_pending;
ALTER TABLE jobs ALTER COLUMN status DROP DEFAULT;
ALTER TABLE jobs ALTER COLUMN status TYPE varchar(20) USING status::text;
ALTER TABLE jobs ALTER COLUMN status SET DEFAULT 'pending';
CREATE INDEX idx_jobs_pending ON jobs (created_at) WHERE status = 'pending';
DROP TYPE job_status;
