-- revision: e6f03c8d5b72
-- down_revision: d24a7b9e0c13
-- message: add notifications
-- created: 2025-10-20T09:50:00Z

-- migrate: upgrade
CREATE TABLE notifications (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    title varchar(255) NOT NULL,
    is_read boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_notifications_user_id ON notifications (user_id);

-- migrate: downgrade
DROP TABLE notifications;
