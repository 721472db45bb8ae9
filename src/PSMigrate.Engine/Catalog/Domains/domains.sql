-- domains: one row per domain, with its constraints in the order of their names.
-- columns: constraint_comments has an empty text for none; drops_default is true where the type below has a default and the domain has not
-- skips:   those an extension owns
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid AS classid, t.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       t.typname::text AS name,
       pg_catalog.format_type(t.typbasetype, t.typtypmod) AS type,
       CASE WHEN t.typcollation <> b.typcollation
            THEN (SELECT pg_catalog.quote_ident(o.nspname) || '.' || pg_catalog.quote_ident(l.collname)
                  FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_namespace o ON o.oid = l.collnamespace WHERE l.oid = t.typcollation) END AS collation,
       pg_catalog.pg_get_expr(t.typdefaultbin, 0) AS default,
       t.typdefault IS NULL AND b.typdefault IS NOT NULL AS drops_default,
       t.typnotnull AS is_not_null,
       NULL::text AS not_null_name, NULL::text AS not_null_comment,                                              -- before 17
       k.conname::text AS not_null_name, pg_catalog.obj_description(k.oid, 'pg_constraint') AS not_null_comment, -- since 17
       c.names AS constraint_names, c.definitions AS constraint_definitions, c.comments AS constraint_comments,
       pg_catalog.pg_get_userbyid(t.typowner)::text AS owner,
       t.typacl::text[] AS acl,
       CASE WHEN t.typacl IS NOT NULL THEN pg_catalog.acldefault('T', t.typowner)::text[] END AS acl_default,
       pg_catalog.obj_description(t.oid, 'pg_type') AS comment
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_catalog.pg_constraint k ON k.contypid = t.oid AND k.contype = 'n' -- since 17
LEFT JOIN (
    SELECT k.contypid,
           pg_catalog.array_agg(k.conname::text ORDER BY k.conname) AS names,
           pg_catalog.array_agg(pg_catalog.pg_get_constraintdef(k.oid) ORDER BY k.conname) AS definitions,
           pg_catalog.array_agg(COALESCE(pg_catalog.obj_description(k.oid, 'pg_constraint'), '') ORDER BY k.conname) AS comments
    FROM pg_catalog.pg_constraint k
    WHERE k.contypid <> 0 AND k.contype = 'c'
    GROUP BY k.contypid) c ON c.contypid = t.oid
WHERE t.typtype = 'd'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = t.oid AND e.deptype = 'e')
