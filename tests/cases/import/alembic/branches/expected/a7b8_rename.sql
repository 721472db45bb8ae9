-- revision: a7b8
-- down_revision: f6a7
-- message:

-- migrate: upgrade
ALTER TABLE meta.garden_version ALTER COLUMN version_num TYPE varchar(64);

-- migrate: downgrade
SELECT 3;
