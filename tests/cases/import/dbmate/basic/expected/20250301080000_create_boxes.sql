-- revision: 20250301080000
-- down_revision:
-- message: create boxes
-- created: 2025-03-01T08:00:00Z

-- migrate: upgrade
CREATE TABLE boxes (id int PRIMARY KEY, size text);
INSERT INTO boxes VALUES (1, '
-- migrate:down
');

-- migrate: downgrade
DROP TABLE boxes;
