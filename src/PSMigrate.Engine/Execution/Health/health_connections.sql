-- health_connections: how many more connections the server, the database and the role may have.
-- columns: left on the server, less those kept for superusers; left for the database, and for the role, or null without a limit
SELECT pg_catalog.current_setting('max_connections')::bigint
           - COALESCE(pg_catalog.current_setting('superuser_reserved_connections', true)::bigint, 0)
           - COALESCE(pg_catalog.current_setting('reserved_connections', true)::bigint, 0)
           - (SELECT pg_catalog.sum(s.numbackends)::bigint FROM pg_catalog.pg_stat_database s),
       CASE WHEN d.datconnlimit >= 0 THEN d.datconnlimit - (SELECT s.numbackends FROM pg_catalog.pg_stat_database s WHERE s.datid = d.oid)::bigint END,
       CASE WHEN r.rolconnlimit >= 0 THEN r.rolconnlimit - (SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_activity a WHERE a.usesysid = r.oid) END
FROM pg_catalog.pg_database d
JOIN pg_catalog.pg_roles r ON r.rolname = CURRENT_USER
WHERE d.datname = pg_catalog.current_database()
