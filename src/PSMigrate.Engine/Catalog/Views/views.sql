-- views: one row per view; what is said of its columns stands in pairs of arrays.
-- skips: those an extension owns
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS classid, c.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       c.relname::text AS name,
       pg_catalog.pg_get_viewdef(c.oid) AS definition,
       c.reloptions AS options,
       a.columns, a.types,
       a.default_columns, a.column_defaults,
       a.commented_columns, a.column_comments,
       l.acl_columns, l.acl_of_columns,
       pg_catalog.pg_get_userbyid(c.relowner)::text AS owner,
       c.relacl::text[] AS acl,
       CASE WHEN c.relacl IS NOT NULL THEN pg_catalog.acldefault('r', c.relowner)::text[] END AS acl_default,
       pg_catalog.obj_description(c.oid, 'pg_class') AS comment
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN LATERAL (
    SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum) AS columns,
           pg_catalog.array_agg(pg_catalog.format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
           pg_catalog.array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE d.adbin IS NOT NULL) AS default_columns,
           pg_catalog.array_agg(pg_catalog.pg_get_expr(d.adbin, d.adrelid) ORDER BY a.attnum) FILTER (WHERE d.adbin IS NOT NULL) AS column_defaults,
           pg_catalog.array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE s.description IS NOT NULL) AS commented_columns,
           pg_catalog.array_agg(s.description ORDER BY a.attnum) FILTER (WHERE s.description IS NOT NULL) AS column_comments
    FROM pg_catalog.pg_attribute a
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    LEFT JOIN pg_catalog.pg_description s ON s.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND s.objoid = a.attrelid AND s.objsubid = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a ON true
LEFT JOIN LATERAL (
    SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum, i.place) AS acl_columns, pg_catalog.array_agg(i.item ORDER BY a.attnum, i.place) AS acl_of_columns
    FROM pg_catalog.pg_attribute a
    CROSS JOIN pg_catalog.unnest(a.attacl::text[]) WITH ORDINALITY i (item, place)
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) l ON true
WHERE c.relkind = 'v'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
