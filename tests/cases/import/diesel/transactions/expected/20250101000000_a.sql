-- revision: 20250101000000
-- down_revision:
-- message: a
-- created: 2025-01-01T00:00:00Z

-- migrate: upgrade
CREATE TABLE a (id int);

-- migrate: downgrade
DROP TABLE a;
