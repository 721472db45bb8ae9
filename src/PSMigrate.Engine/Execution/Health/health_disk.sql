-- health_disk: how much there is; how much more there could be, SQL does not tell.
-- columns: bytes of the database, tablespaces that it may use besides the default one
SELECT pg_catalog.pg_database_size(pg_catalog.current_database()),
       ARRAY(SELECT t.spcname::text FROM pg_catalog.pg_tablespace t WHERE t.spcname NOT IN ('pg_default', 'pg_global') ORDER BY t.spcname)
