-- health_standbys: who replicates from this server; nothing on a standby. What the role may not see (pg_monitor) is null.
-- columns: name, state, whether it is synchronous, bytes behind, time behind
SELECT COALESCE(NULLIF(r.application_name, ''), r.pid::text), r.state, r.sync_state IN ('sync', 'quorum'),
       CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), r.replay_lsn)::bigint END, r.replay_lag
FROM pg_catalog.pg_stat_replication r
ORDER BY 1
