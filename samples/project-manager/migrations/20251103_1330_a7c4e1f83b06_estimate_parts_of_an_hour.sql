-- revision: a7c4e1f83b06
-- down_revision: f19b2d7a4e85
-- message: estimate parts of an hour
-- created: 2025-11-03T13:30:00Z
-- # Both directions rewrite the table under a lock that also stops readers: fine for thousands of tasks, not for millions.

-- migrate: upgrade
ALTER TABLE tasks ALTER COLUMN estimated_hours TYPE double precision;

-- migrate: downgrade
-- Rounds: 1.5 hours become 2.
ALTER TABLE tasks ALTER COLUMN estimated_hours TYPE integer USING round(estimated_hours::numeric)::integer;
