-- revision: 11
-- down_revision: 10
-- message: two

-- migrate: upgrade
CREATE TABLE a (id int);
CREATE TABLE b (id int);
