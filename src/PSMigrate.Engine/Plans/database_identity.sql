-- database_identity: the cluster and the database in it.
SELECT (SELECT c.system_identifier::text FROM pg_catalog.pg_control_system() c), d.oid::bigint
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()
