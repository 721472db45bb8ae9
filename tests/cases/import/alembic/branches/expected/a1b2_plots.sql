-- revision: a1b2
-- down_revision:
-- branch_labels: core
-- message: create plots: the first table
-- created: 2025-02-03T13:05:06Z

-- migrate: upgrade
CREATE TABLE plots (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TYPE soil AS ENUM ('clay');

-- migrate: downgrade
DROP TABLE plots;

DROP TYPE soil;
