-- composite_types: one row per composite type, with its attributes in their order.
-- columns:         collations has an empty text for the type's own, attribute_comments for none
-- skips:           row types of tables and views; those an extension owns
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid AS classid, t.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       t.typname::text AS name,
       a.attributes, a.types, a.collations, a.attribute_comments,
       pg_catalog.pg_get_userbyid(t.typowner)::text AS owner,
       t.typacl::text[] AS acl,
       CASE WHEN t.typacl IS NOT NULL THEN pg_catalog.acldefault('T', t.typowner)::text[] END AS acl_default,
       pg_catalog.obj_description(t.oid, 'pg_type') AS comment
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
LEFT JOIN LATERAL (
    SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum) AS attributes,
           pg_catalog.array_agg(pg_catalog.format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
           pg_catalog.array_agg(CASE WHEN a.attcollation <> y.typcollation
                                     THEN pg_catalog.quote_ident(o.nspname) || '.' || pg_catalog.quote_ident(l.collname) ELSE '' END ORDER BY a.attnum) AS collations,
           pg_catalog.array_agg(COALESCE(pg_catalog.col_description(c.oid, a.attnum), '') ORDER BY a.attnum) AS attribute_comments
    FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
    LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
    LEFT JOIN pg_catalog.pg_namespace o ON o.oid = l.collnamespace
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a ON true
WHERE t.typtype = 'c'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = t.oid AND e.deptype = 'e')
