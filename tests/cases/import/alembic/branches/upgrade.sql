loading env.py: can't find .env, never mind
BEGIN;

CREATE TABLE meta.garden_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT garden_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2

CREATE TABLE plots (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TYPE soil AS ENUM ('clay');

INSERT INTO meta.garden_version (version_num) VALUES ('a1b2') RETURNING meta.garden_version.version_num;

COMMIT;

BEGIN;

-- Running upgrade a1b2 -> b2c3

UPDATE plots SET id = id WHERE 'x' LIKE 'y%%';

UPDATE meta.garden_version SET version_num='b2c3' WHERE meta.garden_version.version_num = 'a1b2';

COMMIT;

BEGIN;

-- Running upgrade a1b2 -> c3d4

COMMIT;

ALTER TYPE soil ADD VALUE 'sand';

CREATE INDEX CONCURRENTLY plots_id ON plots (id);

BEGIN;

INSERT INTO meta.garden_version (version_num) VALUES ('c3d4') RETURNING meta.garden_version.version_num;

COMMIT;

BEGIN;

-- Running upgrade b2c3, c3d4 -> d4e5

DELETE FROM meta.garden_version WHERE meta.garden_version.version_num = 'b2c3';

UPDATE meta.garden_version SET version_num='d4e5' WHERE meta.garden_version.version_num = 'c3d4';

COMMIT;

BEGIN;

-- Running upgrade d4e5 -> e5f6

COMMIT;

UPDATE plots SET id = 1;

BEGIN;

SELECT 1;

UPDATE meta.garden_version SET version_num='e5f6' WHERE meta.garden_version.version_num = 'd4e5';

COMMIT;

BEGIN;

-- Running upgrade  -> f6a7

INSERT INTO beds VALUES (NULL);

UPDATE meta.garden_version SET version_num='f6a7' WHERE meta.garden_version.version_num = 'e5f6';

COMMIT;

BEGIN;

-- Running upgrade f6a7 -> a7b8

ALTER TABLE meta.garden_version ALTER COLUMN version_num TYPE varchar(64);

UPDATE meta.garden_version SET version_num='a7b8' WHERE meta.garden_version.version_num = 'f6a7';

COMMIT;

