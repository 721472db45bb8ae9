-- revision: 1
-- down_revision:
-- message: create shelves

-- migrate: upgrade
-- Shelves come first.
CREATE TABLE shelves (id int PRIMARY KEY, label text NOT NULL);

-- migrate: downgrade
DROP TABLE shelves;
