-- revision: d40f7b2c6e95
-- down_revision: c39e6a1f5d84
-- branch_labels: main
-- message: archive deprecated workflows
-- created: 2025-10-06T11:10:00Z

-- migrate: upgrade
-- The old constraint knew no 'archived', the new one knows no 'deprecated': that is what makes the way back exact.
ALTER TABLE workflows DROP CONSTRAINT workflows_status_known;
UPDATE workflows SET status = 'archived' WHERE status = 'deprecated';
ALTER TABLE workflows
    ADD CONSTRAINT workflows_status_known CHECK (status IN ('draft', 'active', 'archived'));

-- migrate: verify
SELECT count(*) = 0 FROM workflows WHERE status = 'deprecated';

-- migrate: downgrade
ALTER TABLE workflows DROP CONSTRAINT workflows_status_known;
UPDATE workflows SET status = 'deprecated' WHERE status = 'archived';
ALTER TABLE workflows
    ADD CONSTRAINT workflows_status_known CHECK (status IN ('draft', 'active', 'deprecated'));
