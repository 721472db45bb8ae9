-- extensions: one row per extension. Its members belong to it and are read nowhere.
-- skips:      plpgsql, which every database is born with
SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass::pg_catalog.oid AS classid, e.oid AS objid, 0 AS objsubid,
       e.extname::text AS name,
       n.nspname::text AS installed_in,
       e.extversion AS version,
       pg_catalog.obj_description(e.oid, 'pg_extension') AS comment
FROM pg_catalog.pg_extension e
JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname <> 'plpgsql'
