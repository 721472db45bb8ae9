-- find_loss: the table that a name means here, with what is known of its size without reading it; partitions and children are counted in.
-- columns: schema, name, rows as the statistics have them (0: nobody has looked), type of the column (null: no such column), whether the last
-- parameter is a type
WITH RECURSIVE whole (oid) AS (
    SELECT pg_catalog.to_regclass($1::text)::oid
    UNION
    SELECT i.inhrelid FROM whole w JOIN pg_catalog.pg_inherits i ON i.inhparent = w.oid
)
SELECT n.nspname::text AS psmigrate_loss, c.relname::text,
       (SELECT pg_catalog.sum(GREATEST(p.reltuples, 0))::bigint FROM whole w JOIN pg_catalog.pg_class p ON p.oid = w.oid WHERE p.relkind <> 'p'),
       pg_catalog.format_type(a.atttypid, a.atttypmod),
       CASE WHEN $3::text IS NOT NULL THEN pg_catalog.to_regtype($3::text) IS NOT NULL ELSE false END
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = $2::text AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.oid = pg_catalog.to_regclass($1::text)
