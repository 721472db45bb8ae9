-- range_types: one row per range type; its multirange type and its constructors are a part of it.
-- columns:     operator_class and collation are null where they are the subtype's own
-- skips:       those an extension owns
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid AS classid, t.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       t.typname::text AS name,
       pg_catalog.format_type(r.rngsubtype, NULL) AS subtype,
       CASE WHEN NOT o.opcdefault
            THEN (SELECT pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(o.opcname)
                  FROM pg_catalog.pg_namespace s WHERE s.oid = o.opcnamespace) END AS operator_class,
       CASE WHEN r.rngcollation <> b.typcollation
            THEN (SELECT pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(l.collname)
                  FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_namespace s ON s.oid = l.collnamespace WHERE l.oid = r.rngcollation) END AS collation,
       NULLIF(r.rngsubdiff::text, '-') AS subtype_diff,
       cn.nspname::text AS canonical_schema,
       c.proname::text AS canonical_name,
       pg_catalog.oidvectortypes(c.proargtypes) AS canonical_arguments,
       mn.nspname::text AS multirange_schema, m.typname::text AS multirange_name,       -- since 14
       NULL::text AS multirange_schema, NULL::text AS multirange_name,                  -- before 14
       pg_catalog.pg_get_userbyid(t.typowner)::text AS owner,
       t.typacl::text[] AS acl,
       CASE WHEN t.typacl IS NOT NULL THEN pg_catalog.acldefault('T', t.typowner)::text[] END AS acl_default,
       pg_catalog.obj_description(t.oid, 'pg_type') AS comment
FROM pg_catalog.pg_range r
JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type b ON b.oid = r.rngsubtype
JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
JOIN pg_catalog.pg_type m ON m.oid = r.rngmultitypid        -- since 14
JOIN pg_catalog.pg_namespace mn ON mn.oid = m.typnamespace  -- since 14
LEFT JOIN pg_catalog.pg_proc c ON c.oid = r.rngcanonical
LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = c.pronamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = t.oid AND e.deptype = 'e')
