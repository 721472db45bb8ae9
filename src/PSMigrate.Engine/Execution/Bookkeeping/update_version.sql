-- update_version: writes nothing when the row is gone or this session does not hold the lock any more.
UPDATE {version_table} SET version_num = $2::text
WHERE version_num = $1::text AND {lock_kept}
