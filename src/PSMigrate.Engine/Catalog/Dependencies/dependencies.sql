-- dependencies: pairs of objects, the first of which needs the second.
-- columns:      classid, objid, objsubid, refclassid, refobjid, refobjsubid
-- skips:        what the system itself has made (below oid 16384); that a sequence ends with its column, which is not needed to make it
WITH RECURSIVE parts AS (
    SELECT k.oid AS key, h.inhrelid AS index
    FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_inherits h ON h.inhparent = k.conindid
    WHERE k.contype = 'f' AND k.conparentid = 0
    UNION ALL
    SELECT p.key, h.inhrelid FROM parts p JOIN pg_catalog.pg_inherits h ON h.inhparent = p.index
)
SELECT d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid
FROM pg_catalog.pg_depend d
WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND d.deptype <> 'e'
  AND NOT (
      d.deptype IN ('a', 'i') AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid <> 0
      AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = d.objid AND c.relkind = 'S'))
UNION ALL
-- A foreign key can refer to a partitioned table once the indexes of all partitions are a part of the table's.
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid, p.key, 0, 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, p.index, 0
FROM parts p
