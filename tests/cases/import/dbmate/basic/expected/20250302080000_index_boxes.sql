-- revision: 20250302080000
-- down_revision: 20250301080000
-- message: index boxes
-- created: 2025-03-02T08:00:00Z
-- transaction: never

-- migrate: upgrade
CREATE INDEX CONCURRENTLY boxes_size ON boxes (size);
VACUUM boxes;

-- migrate: downgrade
DROP INDEX CONCURRENTLY boxes_size;
