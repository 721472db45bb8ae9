-- same_objects: rows of catalogs that are a part of an object, and that object.
-- columns:      classid, objid, objsubid, refclassid, refobjid, refobjsubid
SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass::pg_catalog.oid, r.oid, 0, 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, r.ev_class, 0
FROM pg_catalog.pg_rewrite r
WHERE r.rulename = '_RETURN' AND r.oid >= 16384
UNION ALL
-- The triggers that partitions have from their table.
SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass::pg_catalog.oid, t.oid, 0, 'pg_catalog.pg_trigger'::pg_catalog.regclass::pg_catalog.oid, t.tgparentid, 0
FROM pg_catalog.pg_trigger t
WHERE t.tgparentid <> 0
UNION ALL
SELECT 'pg_catalog.pg_attrdef'::pg_catalog.regclass::pg_catalog.oid, d.oid, 0, 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, d.adrelid, d.adnum::pg_catalog.int4
FROM pg_catalog.pg_attrdef d
UNION ALL
-- Members of an extension, and the constructors of a range type.
SELECT d.classid, d.objid, 0, d.refclassid, d.refobjid, 0
FROM pg_catalog.pg_depend d
WHERE d.objid >= 16384
  AND (d.deptype = 'e' OR (d.deptype = 'i' AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass))
UNION ALL
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid, k.oid, 0, 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, k.contypid, 0
FROM pg_catalog.pg_constraint k
WHERE k.contypid >= 16384
UNION ALL
-- The row type of a table or view, and the relation of a composite type.
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, t.oid, 0, 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, t.typrelid, 0
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
WHERE t.oid >= 16384 AND c.relkind <> 'c'
UNION ALL
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, t.typrelid, 0, 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, t.oid, 0
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
WHERE t.oid >= 16384 AND c.relkind = 'c'
UNION ALL
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, t.typarray, 0, 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, t.oid, 0
FROM pg_catalog.pg_type t
WHERE t.oid >= 16384 AND t.typarray <> 0
UNION ALL
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, r.rngmultitypid, 0, 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, r.rngtypid, 0 -- since 14
FROM pg_catalog.pg_range r -- since 14
WHERE r.rngtypid >= 16384 -- since 14
UNION ALL -- since 14
-- The index behind a primary key, a unique or an exclusion constraint.
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, k.conindid, 0, 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid, k.oid, 0
FROM pg_catalog.pg_constraint k
WHERE k.oid >= 16384 AND k.contype IN ('p', 'u', 'x')
