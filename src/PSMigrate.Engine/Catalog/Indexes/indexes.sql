-- indexes: one row per index of a table or materialized view.
-- skips:   those behind constraints, which are a part of these; those of tables an extension owns
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS classid, i.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       i.relname::text AS name,
       cn.nspname::text AS table_schema,
       c.relname::text AS table_name,
       c.relkind = 'm' AS is_on_view,
       pg_catalog.pg_get_indexdef(i.oid) AS definition,
       x.indisunique AS is_unique,
       x.indisvalid OR c.relkind = 'p' AS is_valid,
       x.indisclustered AS is_clustered,
       x.indisreplident AS is_replica_identity,
       i.relkind = 'I' AS is_partitioned,
       pn.nspname::text AS parent_schema,
       p.relname::text AS parent_index,
       (SELECT s.spcname::text FROM pg_catalog.pg_tablespace s WHERE s.oid = i.reltablespace) AS tablespace,
       t.statistics,
       u.extensions,
       (SELECT d.description FROM pg_catalog.pg_description d WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objoid = i.oid AND d.objsubid = 0) AS comment
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace
JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = i.oid
LEFT JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
LEFT JOIN (
    SELECT a.attrelid, pg_catalog.array_agg(a.attnum::text || '=' || a.attstattarget::text ORDER BY a.attnum) AS statistics
    FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_class i ON i.oid = a.attrelid AND i.relkind IN ('i', 'I')
    WHERE a.attstattarget >= 0
    GROUP BY a.attrelid) t ON t.attrelid = i.oid
LEFT JOIN (
    SELECT d.objid, pg_catalog.array_agg(e.extname::text ORDER BY e.extname) AS extensions
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
    WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'x'
    GROUP BY d.objid) u ON u.objid = i.oid
WHERE c.relkind IN ('r', 'p', 'm')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x') AND k.conrelid = c.oid)
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
