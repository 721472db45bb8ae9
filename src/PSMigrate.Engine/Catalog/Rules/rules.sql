-- rules: one row per rewrite rule of a table or view.
-- skips: the rule that is a view; those of what an extension owns
SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass::pg_catalog.oid AS classid, r.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       c.relname::text AS table,
       r.rulename::text AS name,
       pg_catalog.pg_get_ruledef(r.oid) AS definition,
       CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS enabled,
       pg_catalog.obj_description(r.oid, 'pg_rewrite') AS comment
FROM pg_catalog.pg_rewrite r
JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN'
  AND c.relkind IN ('r', 'p', 'v')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.deptype = 'e'
        AND (e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid
             OR e.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND e.objid = r.oid))
