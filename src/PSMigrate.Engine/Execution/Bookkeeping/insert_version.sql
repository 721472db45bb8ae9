-- insert_version: writes nothing when this session does not hold the lock any more.
INSERT INTO {version_table} (version_num)
SELECT $1::text WHERE {lock_kept}
