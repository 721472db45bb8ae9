-- revision: b27d4f8e0c62
-- down_revision: a10c5e7b9d31
-- message: version workflows
-- created: 2025-09-15T09:30:00Z

-- migrate: upgrade
-- The default fills the rows that are there without rewriting the table. New ones have to say their version.
ALTER TABLE workflows ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE workflows ALTER COLUMN version DROP DEFAULT;

-- migrate: verify
SELECT count(*) = 0 FROM workflows WHERE version <> 1;

-- migrate: downgrade
ALTER TABLE workflows DROP COLUMN version;
