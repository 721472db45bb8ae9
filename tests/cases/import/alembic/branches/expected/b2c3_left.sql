-- revision: b2c3
-- down_revision: a1b2
-- message: left

-- migrate: upgrade
UPDATE plots SET id = id WHERE 'x' LIKE 'y%';
