-- revision: 1
-- down_revision:
-- message: create cups

-- migrate: upgrade
CREATE TABLE cups (id int PRIMARY KEY);
