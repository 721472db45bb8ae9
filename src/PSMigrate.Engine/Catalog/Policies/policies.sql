-- policies: one row per row security policy of a table.
-- roles:    null for everybody
-- skips:    those of tables an extension owns
SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass::pg_catalog.oid AS classid, p.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       c.relname::text AS table,
       p.polname::text AS name,
       p.polpermissive AS is_permissive,
       CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' END AS command,
       CASE WHEN p.polroles <> '{0}' THEN ARRAY(
           SELECT r.rolname::text FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles) ORDER BY r.rolname) END AS roles,
       pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using,
       pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS with_check,
       pg_catalog.obj_description(p.oid, 'pg_policy') AS comment
FROM pg_catalog.pg_policy p
JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.deptype = 'e'
        AND (e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid
             OR e.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND e.objid = p.oid))
