-- revision: 1.2
-- down_revision: 1
-- message: add colour
-- variables: true

-- migrate: upgrade
ALTER TABLE cups ADD COLUMN colour text DEFAULT '${default_colour}';

-- migrate: downgrade
ALTER TABLE cups DROP COLUMN colour;
