-- revision: d52b6a90c7e4
-- down_revision: c3e85d17f6a2
-- message: record API usage: token spend and rate limit
-- created: 2025-03-11T11:05:00Z

-- migrate: precondition
SELECT count(*) = 0 FROM webhook_events WHERE processed_at < received_at;

-- migrate: upgrade
ALTER TABLE webhook_events
    ADD COLUMN token_spend integer,
    ADD COLUMN token_remaining integer;

UPDATE webhook_events SET token_spend = 0 WHERE token_spend IS NULL;
ALTER TABLE webhook_events ALTER COLUMN token_spend SET DEFAULT 0;

-- migrate: verify
SELECT count(*) = 0 FROM webhook_events WHERE token_spend IS NULL;

-- migrate: downgrade
ALTER TABLE webhook_events
    DROP COLUMN token_remaining,
    DROP COLUMN token_spend;
