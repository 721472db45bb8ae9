-- revision: c3e85d17f6a2
-- down_revision: b7d09e4a51c8
-- message: index webhook events without blocking deliveries
-- created: 2025-02-18T16:40:00Z

-- migrate: upgrade
CREATE INDEX CONCURRENTLY idx_webhook_events_repository_received
    ON webhook_events (repository, received_at DESC);
CREATE INDEX CONCURRENTLY idx_webhook_events_failed
    ON webhook_events (received_at) WHERE status <> 'success';

-- migrate: downgrade
DROP INDEX CONCURRENTLY idx_webhook_events_failed;
DROP INDEX CONCURRENTLY idx_webhook_events_repository_received;
