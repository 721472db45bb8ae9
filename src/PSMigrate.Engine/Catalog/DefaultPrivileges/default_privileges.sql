-- default_privileges: one row per kind of object for which a role, in one schema or in all, gives other privileges than the server does.
-- acl_default: what the row replaces; what is said for one schema comes on top of the rest
SELECT 'pg_catalog.pg_default_acl'::pg_catalog.regclass::pg_catalog.oid AS classid, d.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       o.name || ' for ' || r.rolname AS name,
       o.name AS objects,
       r.rolname::text AS role,
       d.defaclacl::text[] AS acl,
       CASE WHEN n.oid IS NULL
            THEN pg_catalog.acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole)::text[] END AS acl_default
FROM pg_catalog.pg_default_acl d
JOIN pg_catalog.pg_roles r ON r.oid = d.defaclrole
LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace
CROSS JOIN LATERAL (SELECT CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types'
                                                WHEN 'n' THEN 'schemas' WHEN 'L' THEN 'large objects' END AS name) o
WHERE NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend e
    WHERE e.classid = 'pg_catalog.pg_default_acl'::pg_catalog.regclass AND e.objid = d.oid AND e.deptype = 'e')
