-- collations: one row per collation that users made.
-- locale:     of ICU, of the builtin provider, and of libc where it is both LC_COLLATE and LC_CTYPE
-- skips:      those an extension owns; those for another encoding than the database's, which cannot be used in it;
--             the version, which is the operating system's
SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass::pg_catalog.oid AS classid, c.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       c.collname::text AS name,
       CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' END AS provider,
       c.collisdeterministic AS is_deterministic,
       CASE WHEN c.collprovider = 'c' AND c.collcollate <> c.collctype THEN c.collcollate::text END AS lc_collate,
       CASE WHEN c.collprovider = 'c' AND c.collcollate <> c.collctype THEN c.collctype::text END AS lc_ctype,
       CASE WHEN c.collprovider <> 'c' THEN
           c.collcollate::text      -- before 15
           c.colliculocale          -- since 15 -- before 17
           c.colllocale             -- since 17
       WHEN c.collcollate = c.collctype THEN c.collcollate::text END AS locale,
       c.collicurules AS rules,     -- since 16
       NULL::text AS rules,         -- before 16
       pg_catalog.pg_get_userbyid(c.collowner)::text AS owner,
       pg_catalog.obj_description(c.oid, 'pg_collation') AS comment
FROM pg_catalog.pg_collation c
JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND c.collencoding IN (-1, (SELECT d.encoding FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
