-- revision: e51a8c3d7f06
-- down_revision: c39e6a1f5d84
-- branch_labels: feature
-- message: add workflow triggers
-- created: 2025-10-07T15:45:00Z

-- migrate: upgrade
CREATE TABLE workflow_triggers (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    workflow_id uuid NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
    event varchar(50) NOT NULL,
    conditions jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX idx_workflow_triggers_workflow_id ON workflow_triggers (workflow_id);

-- migrate: downgrade
DROP TABLE workflow_triggers;
