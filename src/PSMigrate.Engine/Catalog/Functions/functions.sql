-- functions: one row per function, trigger and window functions included.
-- columns:   extensions are those with which it is dropped; canonical_of is the range type whose values it brings into one form
-- skips:     constructors of range types (deptype 'i'), which are a part of these; those an extension owns
SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid AS classid, p.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       p.proname::text AS name,
       pg_catalog.oidvectortypes(p.proargtypes) AS arguments,
       pg_catalog.pg_get_function_identity_arguments(p.oid) AS identity_arguments,
       pg_catalog.pg_get_function_result(p.oid) AS result,
       p.pronargdefaults AS defaults,
       pg_catalog.rtrim(pg_catalog.pg_get_functiondef(p.oid), E'\n') AS definition,
       x.extensions,
       rn.nspname::text AS canonical_of_schema, rt.typname::text AS canonical_of,
       pg_catalog.pg_get_userbyid(p.proowner)::text AS owner,
       p.proacl::text[] AS acl,
       CASE WHEN p.proacl IS NOT NULL THEN pg_catalog.acldefault('f', p.proowner)::text[] END AS acl_default,
       pg_catalog.obj_description(p.oid, 'pg_proc') AS comment
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN (
    SELECT d.objid, pg_catalog.array_agg(e.extname::text ORDER BY e.extname) AS extensions
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
    WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.deptype = 'x'
    GROUP BY d.objid) x ON x.objid = p.oid
LEFT JOIN pg_catalog.pg_range r ON r.rngcanonical = p.oid AND r.rngtypid >= 16384
LEFT JOIN pg_catalog.pg_type rt ON rt.oid = r.rngtypid
LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rt.typnamespace
WHERE p.prokind IN ('f', 'w')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
