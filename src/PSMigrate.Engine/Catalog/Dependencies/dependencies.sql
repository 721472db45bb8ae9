-- dependencies: pairs of objects, the first of which needs the second.
-- columns:      classid, objid, objsubid, refclassid, refobjid, refobjsubid
-- skips:        what the system itself has made (below oid 16384); that a sequence ends with its column, which is not needed to make it
SELECT d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid
FROM pg_catalog.pg_depend d
WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND d.deptype <> 'e'
  AND NOT (
      d.deptype IN ('a', 'i') AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid <> 0
      AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = d.objid AND c.relkind = 'S'))
