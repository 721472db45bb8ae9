-- statistics: one row per statistics object.
-- skips:      those an extension owns
SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass::pg_catalog.oid AS classid, s.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       s.stxname::text AS name,
       pg_catalog.pg_get_statisticsobjdef(s.oid) AS definition,
       CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget::int4 END AS target,
       pg_catalog.pg_get_userbyid(s.stxowner)::text AS owner,
       pg_catalog.obj_description(s.oid, 'pg_statistic_ext') AS comment
FROM pg_catalog.pg_statistic_ext s
JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.deptype = 'e'
        AND (e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = s.stxrelid
             OR e.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass AND e.objid = s.oid))
