-- revision: d24a7b9e0c13
-- down_revision: c81d5e4f6a20
-- message: add webhook events
-- created: 2025-10-16T11:05:00Z

-- migrate: upgrade
CREATE TABLE webhook_events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id integer NOT NULL,
    event_type varchar(100) NOT NULL,
    payload jsonb NOT NULL DEFAULT '{}',
    received_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT fk_webhook_events_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

-- migrate: downgrade
DROP TABLE webhook_events;
