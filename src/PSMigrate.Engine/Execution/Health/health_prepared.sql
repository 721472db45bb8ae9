-- health_prepared: prepared transactions of this database, oldest first; they keep their locks without any session.
-- columns: name, owner, age
SELECT p.gid, p.owner::text, pg_catalog.clock_timestamp() - p.prepared
FROM pg_catalog.pg_prepared_xacts p
WHERE p.database = pg_catalog.current_database()
ORDER BY p.prepared, p.gid
