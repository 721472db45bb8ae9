-- schemas: one row per schema that users made, and public, also where it was dropped: every database is born with it.
-- columns: owner, comment and acl_default of public say what is not as a new database has it; an empty comment was taken away
-- skips:   the system's own, temporary ones, those an extension owns
SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid AS classid, n.oid AS objid, 0 AS objsubid,
       n.nspname::text AS name,
       false AS is_dropped,
       CASE WHEN n.nspname <> 'public'
              OR n.nspowner <> 10                                               -- before 15
              OR n.nspowner <> 'pg_database_owner'::pg_catalog.regrole          -- since 15
            THEN pg_catalog.pg_get_userbyid(n.nspowner)::text END AS owner,
       pg_catalog.pg_get_userbyid(n.nspowner)::text AS acl_owner,
       CASE WHEN n.nspname = 'public' THEN COALESCE(n.nspacl, d.acl) ELSE n.nspacl END::text[] AS acl,
       CASE WHEN n.nspname = 'public' THEN d.acl::text[]
           || ('=UC' || pg_catalog.substr(d.usage, 3))                          -- before 15
           || d.usage                                                           -- since 15
           ELSE d.acl::text[] END AS acl_default,
       CASE WHEN n.nspname = 'public' THEN NULLIF(COALESCE(c.comment, ''), 'standard public schema') ELSE c.comment END AS comment
FROM pg_catalog.pg_namespace n
CROSS JOIN LATERAL (
    SELECT pg_catalog.acldefault('n', n.nspowner) AS acl, pg_catalog.makeaclitem(0, n.nspowner, 'USAGE', false)::text AS usage) d
CROSS JOIN LATERAL (SELECT pg_catalog.obj_description(n.oid, 'pg_namespace') AS comment) c
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND e.objid = n.oid AND e.deptype = 'e')
UNION ALL
SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid, 0, 0, 'public', true, NULL, NULL, NULL, NULL, NULL
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_namespace n WHERE n.nspname = 'public')
