-- health_slots: replication slots that nobody reads, with the write-ahead log that each keeps; the setting that makes commits wait comes with each row.
-- columns: name, bytes kept, standbys that a commit waits for, or ''; the name is null in the one row that is always there
SELECT s.slot_name::text,
       CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), s.restart_lsn)::bigint END,
       CASE WHEN pg_catalog.current_setting('synchronous_commit') NOT IN ('off', 'local') THEN pg_catalog.current_setting('synchronous_standby_names') ELSE '' END
FROM (VALUES (1)) one
LEFT JOIN pg_catalog.pg_replication_slots s ON NOT s.active AND s.restart_lsn IS NOT NULL
ORDER BY 1
