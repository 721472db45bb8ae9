-- health_wraparound: how far the database is from running out of transaction ids, and which tables are vacuumed because of it.
-- columns: age of the oldest transaction id, at which autovacuum begins, age of the oldest multixact, at which autovacuum begins, statements of those vacuums
SELECT pg_catalog.age(d.datfrozenxid)::bigint, pg_catalog.current_setting('autovacuum_freeze_max_age')::bigint,
       pg_catalog.mxid_age(d.datminmxid)::bigint, pg_catalog.current_setting('autovacuum_multixact_freeze_max_age')::bigint,
       ARRAY(
           SELECT a.query FROM pg_catalog.pg_stat_activity a
           WHERE a.datname = d.datname AND a.backend_type = 'autovacuum worker' AND a.query LIKE '%(to prevent wraparound)'
           ORDER BY a.query)
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()
