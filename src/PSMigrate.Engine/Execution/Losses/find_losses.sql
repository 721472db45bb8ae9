-- find_losses: the tables, and columns of tables, that go with a schema, with a type, with an extension, or with a truncated table.
-- columns: schema, table, column (null: all of the table)
WITH RECURSIVE referrers (oid) AS (
    SELECT k.conrelid FROM pg_catalog.pg_constraint k
    WHERE $1::text = 'Referrers' AND k.contype = 'f' AND k.confrelid = ANY (ARRAY(SELECT pg_catalog.to_regclass(v)::oid FROM pg_catalog.unnest($2::text[]) v))
    UNION
    SELECT k.conrelid FROM referrers r JOIN pg_catalog.pg_constraint k ON k.contype = 'f' AND k.confrelid = r.oid
), gone (oid) AS (
    SELECT t.oid FROM pg_catalog.pg_type t
    WHERE $1::text = 'Type' AND t.oid = ANY (ARRAY(SELECT pg_catalog.to_regtype(v)::oid FROM pg_catalog.unnest($2::text[]) v))
    UNION ALL
    SELECT d.objid FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension e ON d.refclassid = 'pg_catalog.pg_extension'::regclass AND d.refobjid = e.oid
    WHERE $1::text = 'Extension' AND d.deptype = 'e' AND d.classid = 'pg_catalog.pg_type'::regclass
      AND pg_catalog.quote_ident(e.extname) = ANY ($2::text[])
)
SELECT n.nspname::text AS psmigrate_loss, c.relname::text, NULL::text
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND (($1::text = 'Schema' AND pg_catalog.quote_ident(n.nspname) = ANY ($2::text[]))
       OR c.oid IN (SELECT r.oid FROM referrers r)
       OR ($1::text = 'Extension' AND EXISTS (
           SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension e ON d.refclassid = 'pg_catalog.pg_extension'::regclass AND d.refobjid = e.oid
           WHERE d.deptype = 'e' AND d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid
             AND pg_catalog.quote_ident(e.extname) = ANY ($2::text[]))))
UNION ALL
SELECT n.nspname::text, c.relname::text, a.attname::text
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
  AND (t.oid IN (SELECT g.oid FROM gone g) OR t.typelem IN (SELECT g.oid FROM gone g) OR t.typbasetype IN (SELECT g.oid FROM gone g))
ORDER BY 1, 2, 3
