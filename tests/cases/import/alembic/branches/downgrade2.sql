BEGIN;

-- Running downgrade e5f6 -> d4e5

SELECT 2;

UPDATE meta.garden_version SET version_num='d4e5' WHERE meta.garden_version.version_num = 'e5f6';

-- Running downgrade d4e5 -> b2c3, c3d4

INSERT INTO meta.garden_version (version_num) VALUES ('b2c3') RETURNING meta.garden_version.version_num;

UPDATE meta.garden_version SET version_num='c3d4' WHERE meta.garden_version.version_num = 'd4e5';

-- Running downgrade a1b2 -> 

DROP TABLE plots;

DROP TYPE soil;

DELETE FROM meta.garden_version WHERE meta.garden_version.version_num = 'a1b2';

DROP TABLE meta.garden_version;

COMMIT;
