-- revision: c3d4
-- down_revision: a1b2
-- message: right

-- migrate: upgrade
ALTER TYPE soil ADD VALUE 'sand';

CREATE INDEX CONCURRENTLY plots_id ON plots (id);

-- migrate: downgrade

