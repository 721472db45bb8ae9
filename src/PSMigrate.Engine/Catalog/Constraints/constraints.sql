-- constraints: one row per primary key, unique, foreign key, check and exclusion constraint of a table, and NOT NULL that is not valid yet.
-- skips:       other NOT NULL, which is a part of the column; the foreign keys that a partition has from its table;
--              those of tables an extension owns; constraint triggers, which are triggers
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid AS classid, k.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       c.relname::text AS table,
       k.conname::text AS name,
       CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' WHEN 'n' THEN 'not null' ELSE 'exclusion' END AS type,
       pg_catalog.pg_get_constraintdef(k.oid) AS definition,
       k.convalidated AS is_validated,
       CASE WHEN k.contype IN ('p', 'u') THEN pg_catalog.pg_get_indexdef(k.conindid) END AS index_definition,
       (SELECT pg_catalog.array_agg(a.attname::text ORDER BY u.place)
        FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u (attnum, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.attnum) AS columns,
       fn.nspname::text AS foreign_schema,
       f.relname::text AS foreign_table,
       (SELECT s.spcname::text FROM pg_catalog.pg_tablespace s WHERE s.oid = ic.reltablespace) AS tablespace,
       COALESCE(x.indisclustered, false) AS is_clustered,
       COALESCE(x.indisreplident, false) AS is_replica_identity,
       (SELECT d.description FROM pg_catalog.pg_description d WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objoid = ic.oid AND d.objsubid = 0) AS index_comment,
       -- Those of an exclusion constraint are in its definition.
       CASE WHEN k.contype IN ('p', 'u') THEN ic.reloptions END AS options,
       u.extensions,
       pn.nspname::text AS parent_schema,
       p.relname::text AS parent_index,
       k.conislocal OR k.contype NOT IN ('c', 'n') AS is_local,
       (SELECT d.description FROM pg_catalog.pg_description d WHERE d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND d.objoid = k.oid AND d.objsubid = 0) AS comment
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
-- A foreign key has the index of the table that it refers to here.
LEFT JOIN pg_catalog.pg_class ic ON ic.oid = k.conindid AND k.contype IN ('p', 'u', 'x')
LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = ic.oid
LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = ic.oid
LEFT JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
LEFT JOIN (
    SELECT d.objid, pg_catalog.array_agg(e.extname::text ORDER BY e.extname) AS extensions
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
    WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'x'
    GROUP BY d.objid) u ON u.objid = ic.oid
WHERE (k.contype IN ('p', 'u', 'f', 'c', 'x')
       OR k.contype = 'n' AND NOT k.convalidated -- since 18
      )
  AND (k.contype <> 'f' OR k.conparentid = 0)
  AND c.relkind IN ('r', 'p')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
