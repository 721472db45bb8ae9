-- find_batch_key: the table that a statement runs over in batches, and the column it is cut by.
-- columns: schema, table, kind, estimated rows, key (null when there is none of the name, or no primary key of one column), its type,
--          whether it may be null, whether an index begins with it
SELECT n.nspname::text, c.relname::text, c.relkind::text,
       CASE c.relkind
           WHEN 'p' THEN (SELECT pg_catalog.sum(GREATEST(l.reltuples, 0))::bigint
                          FROM pg_catalog.pg_partition_tree(c.oid) t JOIN pg_catalog.pg_class l ON l.oid = t.relid WHERE t.isleaf)
           ELSE c.reltuples::bigint
       END,
       a.attname::text, pg_catalog.format_type(a.atttypid, -1), NOT a.attnotnull,
       EXISTS (SELECT FROM pg_catalog.pg_index i
               WHERE i.indrelid = c.oid AND i.indisvalid AND i.indpred IS NULL AND i.indkey[0] = a.attnum)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_index p ON p.indrelid = c.oid AND p.indisprimary AND p.indnkeyatts = 1
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
    AND CASE WHEN $2::text IS NULL THEN a.attnum = p.indkey[0] ELSE a.attname = $2::text AND a.attnum > 0 END
WHERE c.oid = pg_catalog.to_regclass($1::text)
