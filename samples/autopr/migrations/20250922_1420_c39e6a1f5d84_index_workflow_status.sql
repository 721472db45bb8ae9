-- revision: c39e6a1f5d84
-- down_revision: b27d4f8e0c62
-- message: index workflow status
-- created: 2025-09-22T14:20:00Z

-- migrate: upgrade
CREATE INDEX CONCURRENTLY idx_workflows_status ON workflows (status);

-- migrate: downgrade
DROP INDEX CONCURRENTLY idx_workflows_status;
