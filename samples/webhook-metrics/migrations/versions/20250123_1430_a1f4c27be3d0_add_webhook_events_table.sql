-- revision: a1f4c27be3d0
-- down_revision:
-- message: add webhook events table
-- created: 2025-01-23T14:30:00Z

-- migrate: upgrade
CREATE TABLE webhook_events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery_id uuid NOT NULL UNIQUE,
    repository text NOT NULL,
    event_type text NOT NULL,
    action text,
    pr_number integer,
    sender text,
    payload jsonb NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    processed_at timestamptz,
    status text NOT NULL CHECK (status IN ('success', 'error', 'partial'))
);

COMMENT ON TABLE webhook_events IS 'One row per delivery that the webhook server has answered.';

-- migrate: downgrade
DROP TABLE webhook_events;
