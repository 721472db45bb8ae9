-- revision: a10c5e7b9d31
-- down_revision:
-- message: initial schema
-- created: 2025-09-08T10:00:00Z

-- migrate: upgrade
CREATE TABLE users (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    email varchar(255) NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE workflows (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    owner_id uuid NOT NULL REFERENCES users (id),
    name varchar(255) NOT NULL,
    status varchar(20) NOT NULL DEFAULT 'draft',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT workflows_status_known CHECK (status IN ('draft', 'active', 'deprecated'))
);

CREATE TABLE workflow_runs (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    workflow_id uuid NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
    outcome varchar(20),
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
);

-- migrate: downgrade
DROP TABLE workflow_runs, workflows, users;
