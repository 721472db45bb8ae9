BEGIN;

-- Running downgrade a7b8 -> f6a7

SELECT 3;

UPDATE meta.garden_version SET version_num='f6a7' WHERE meta.garden_version.version_num = 'a7b8';

COMMIT;
