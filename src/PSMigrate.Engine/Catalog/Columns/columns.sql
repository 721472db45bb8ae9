-- columns:  one row per column of a table; those of views and composite types are a part of these.
-- position: counts the columns that are there
-- skips:    dropped ones; those of tables an extension owns
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS classid, c.oid AS objid, a.attnum::int4 AS objsubid,
       n.nspname::text AS schema,
       c.relname::text AS table,
       a.attname::text AS name,
       pg_catalog.row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum) AS position,
       pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation
            THEN (SELECT pg_catalog.quote_ident(o.nspname) || '.' || pg_catalog.quote_ident(l.collname)
                  FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_namespace o ON o.oid = l.collnamespace WHERE l.oid = a.attcollation) END AS collation,
       CASE WHEN a.attgenerated = '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS default,
       CASE WHEN a.attgenerated <> '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS generated,
       a.attgenerated = 'v' AS is_virtual,
       a.attnotnull AS is_not_null,                                             -- before 18
       NULL::text AS not_null_name, false AS not_null_no_inherit,               -- before 18
       NULL::text AS not_null_comment, true AS not_null_is_local,               -- before 18
       k.oid IS NOT NULL AS is_not_null,                                        -- since 18
       k.conname::text AS not_null_name, COALESCE(k.connoinherit, false) AS not_null_no_inherit,  -- since 18
       (SELECT i.description FROM pg_catalog.pg_description i WHERE i.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND i.objoid = k.oid) AS not_null_comment, -- since 18
       COALESCE(k.conislocal OR c.relispartition, true) AS not_null_is_local,   -- since 18
       CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END AS identity,
       s.schema AS sequence_schema, s.name AS sequence_name, s.type AS sequence_type, s.seqstart AS sequence_start,
       s.seqincrement AS sequence_increment, s.seqmin AS sequence_minimum, s.seqmax AS sequence_maximum, s.seqcache AS sequence_cache,
       s.seqcycle AS sequence_cycle, s.comment AS sequence_comment,
       CASE WHEN s.relpersistence <> c.relpersistence THEN CASE s.relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE 'LOGGED' END END AS sequence_persistence, -- since 15
       CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END AS type_storage,
       CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END AS storage,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression, -- since 14
       NULL::text AS compression,                                               -- before 14
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::int4 END AS statistics,
       a.attoptions AS options,
       (a.attislocal OR c.relispartition) AS is_local,
       a.attacl::text[] AS acl,
       CASE WHEN a.attacl IS NOT NULL THEN pg_catalog.pg_get_userbyid(c.relowner)::text END AS acl_owner,
       s.acl AS acl_sequence, s.acl_default AS acl_sequence_default, s.acl_owner AS acl_sequence_owner,
       (SELECT i.description FROM pg_catalog.pg_description i WHERE i.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND i.objoid = c.oid AND i.objsubid = a.attnum) AS comment
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'n' AND k.conkey[1] = a.attnum AND k.convalidated -- since 18
LEFT JOIN (
    SELECT e.refobjid, e.refobjsubid, sn.nspname::text AS schema, sc.relname::text AS name, q.seqtypid::pg_catalog.regtype::text AS type, q.*,
           sc.relpersistence, sc.relacl::text[] AS acl, CASE WHEN sc.relacl IS NOT NULL THEN pg_catalog.acldefault('s', sc.relowner)::text[] END AS acl_default,
           CASE WHEN sc.relacl IS NOT NULL THEN pg_catalog.pg_get_userbyid(sc.relowner)::text END AS acl_owner,
           pg_catalog.obj_description(sc.oid, 'pg_class') AS comment
    FROM pg_catalog.pg_sequence q
    JOIN pg_catalog.pg_depend e ON e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = q.seqrelid AND e.deptype = 'i'
        AND e.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
    JOIN pg_catalog.pg_class sc ON sc.oid = q.seqrelid
    JOIN pg_catalog.pg_namespace sn ON sn.oid = sc.relnamespace) s ON a.attidentity <> '' AND s.refobjid = c.oid AND s.refobjsubid = a.attnum
WHERE c.relkind IN ('r', 'p')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
