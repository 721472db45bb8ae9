-- partition_state: how a partition stands to its parent; no row when it has left.
-- $1: the parent, $2: the partition, as the script writes them
-- columns: whether a detach is pending (before PostgreSQL 14 there is neither the column nor DETACH CONCURRENTLY), the statement that ends it
SELECT COALESCE((pg_catalog.to_jsonb(h) ->> 'inhdetachpending')::boolean, false),
       pg_catalog.format('ALTER TABLE %I.%I DETACH PARTITION %I.%I FINALIZE', pn.nspname, p.relname, cn.nspname, c.relname)
FROM pg_catalog.pg_inherits h
JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid
JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
WHERE h.inhparent = pg_catalog.to_regclass($1::text) AND h.inhrelid = pg_catalog.to_regclass($2::text)
