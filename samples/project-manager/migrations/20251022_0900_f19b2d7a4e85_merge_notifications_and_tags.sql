-- revision: f19b2d7a4e85
-- down_revision: a5d9c17e3f08, e6f03c8d5b72
-- message: merge notifications and tags
-- created: 2025-10-22T09:00:00Z

-- migrate: upgrade

-- migrate: downgrade
