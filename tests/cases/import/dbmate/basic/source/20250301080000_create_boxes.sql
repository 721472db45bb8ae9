-- migrate:up
CREATE TABLE boxes (id int PRIMARY KEY, size text);
INSERT INTO boxes VALUES (1, '
-- migrate:down
');

-- migrate:down
DROP TABLE boxes;
