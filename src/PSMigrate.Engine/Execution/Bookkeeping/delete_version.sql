-- delete_version: deletes nothing when the row is gone or this session does not hold the lock any more.
DELETE FROM {version_table}
WHERE version_num = $1::text AND {lock_kept}
