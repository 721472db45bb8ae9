-- materialized_views: one row per materialized view; what is said of its columns stands in pairs of arrays.
-- skips: those an extension owns; whether it holds rows, which a schema does not say
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS classid, c.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       c.relname::text AS name,
       pg_catalog.pg_get_viewdef(c.oid) AS definition,
       c.reloptions AS options,
       (SELECT t.reloptions FROM pg_catalog.pg_class t WHERE t.oid = c.reltoastrelid) AS toast_options,
       (SELECT a.amname::text FROM pg_catalog.pg_am a WHERE a.oid = c.relam) AS access_method,
       (SELECT s.spcname::text FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace) AS tablespace,
       CASE c.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' END AS replica_identity,
       (SELECT pg_catalog.array_agg(x.extname::text ORDER BY x.extname)
        FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension x ON x.oid = d.refobjid
        WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'x') AS extensions,
       a.set_columns, a.column_settings,
       a.commented_columns, a.column_comments,
       l.acl_columns, l.acl_of_columns,
       pg_catalog.pg_get_userbyid(c.relowner)::text AS owner,
       c.relacl::text[] AS acl,
       CASE WHEN c.relacl IS NOT NULL THEN pg_catalog.acldefault('r', c.relowner)::text[] END AS acl_default,
       pg_catalog.obj_description(c.oid, 'pg_class') AS comment
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN LATERAL (
    SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum, s.place) FILTER (WHERE s.setting IS NOT NULL) AS set_columns,
           pg_catalog.array_agg(s.setting ORDER BY a.attnum, s.place) FILTER (WHERE s.setting IS NOT NULL) AS column_settings,
           pg_catalog.array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE s.place = 1 AND d.description IS NOT NULL) AS commented_columns,
           pg_catalog.array_agg(d.description ORDER BY a.attnum) FILTER (WHERE s.place = 1 AND d.description IS NOT NULL) AS column_comments
    FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_catalog.pg_description d ON d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
    CROSS JOIN LATERAL (VALUES
        (1, CASE WHEN a.attstattarget >= 0 THEN 'STATISTICS ' || a.attstattarget END),
        (2, CASE WHEN a.attstorage <> t.typstorage THEN 'STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END),
        (3, CASE a.attcompression WHEN 'p' THEN 'COMPRESSION pglz' WHEN 'l' THEN 'COMPRESSION lz4' END), -- since 14
        (4, '(' || pg_catalog.array_to_string(a.attoptions, ', ') || ')')) s (place, setting)
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a ON true
LEFT JOIN LATERAL (
    SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum, i.place) AS acl_columns, pg_catalog.array_agg(i.item ORDER BY a.attnum, i.place) AS acl_of_columns
    FROM pg_catalog.pg_attribute a
    CROSS JOIN pg_catalog.unnest(a.attacl::text[]) WITH ORDINALITY i (item, place)
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) l ON true
WHERE c.relkind = 'm'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
