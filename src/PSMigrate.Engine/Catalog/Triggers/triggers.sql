-- triggers: one row per trigger of a table or view, constraint triggers included.
-- skips:    the server's own; those that a partition has from its table, but for those that are enabled in another way there;
--           those of foreign tables, and of what an extension owns
SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass::pg_catalog.oid AS classid, t.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       c.relname::text AS table,
       t.tgname::text AS name,
       pg_catalog.pg_get_triggerdef(t.oid, false) AS definition,
       CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS enabled,
       p.oid IS NOT NULL AS is_clone,
       (SELECT pg_catalog.array_agg(x.extname::text ORDER BY x.extname)
        FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension x ON x.oid = d.refobjid
        WHERE d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'x') AS extensions,
       pg_catalog.obj_description(t.oid, 'pg_trigger') AS comment
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_trigger p ON p.oid = t.tgparentid
LEFT JOIN pg_catalog.pg_constraint k ON k.oid = t.tgconstraint
WHERE c.relkind IN ('r', 'p', 'v')
  -- Those of a partition are the server's own before 15.
  AND CASE WHEN p.oid IS NULL THEN NOT t.tgisinternal ELSE COALESCE(k.contype = 't', true) AND t.tgenabled <> p.tgenabled END
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.deptype = 'e'
        AND (e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid
             OR e.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND e.objid = t.oid))
