-- scope_indexes: the indexes of what a statement builds or rebuilds: those of a table with its partitions and TOAST tables, of a schema, or all.
-- $1: table, index (its table is meant), schema or database; $2: its name as the script writes it
-- columns: oid, qualified and quoted name, bare name, valid, relkind, a session at work on its table; autovacuum, which has no user and gives way, is none
WITH named AS (
    SELECT CASE WHEN $1::text IN ('table', 'index') THEN pg_catalog.to_regclass($2::text) END AS oid
), subject AS (
    SELECT CASE $1::text WHEN 'index' THEN (SELECT i.indrelid FROM pg_catalog.pg_index i WHERE i.indexrelid = named.oid) ELSE named.oid END AS oid
    FROM named
), relation AS (
    SELECT r.oid, r.reltoastrelid
    FROM pg_catalog.pg_class r
    WHERE r.relkind IN ('r', 'm', 'p') AND CASE $1::text
        WHEN 'database' THEN true
        WHEN 'schema' THEN r.relnamespace = (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = (pg_catalog.parse_ident($2::text))[1])
        ELSE r.oid IN (SELECT s.oid FROM subject s UNION ALL SELECT p.relid FROM subject s, pg_catalog.pg_partition_tree(s.oid) p)
    END
)
SELECT i.indexrelid::bigint, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relname::text, i.indisvalid, c.relkind::text,
       (SELECT pg_catalog.min(l.pid)
        FROM pg_catalog.pg_locks l
        JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid AND a.usesysid IS NOT NULL
        WHERE l.locktype = 'relation' AND l.relation = i.indrelid AND l.mode = 'ShareUpdateExclusiveLock' AND l.granted
          AND l.pid <> pg_catalog.pg_backend_pid()
          AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
FROM (SELECT r.oid FROM relation r UNION SELECT r.reltoastrelid FROM relation r WHERE r.reltoastrelid <> 0) t
JOIN pg_catalog.pg_index i ON i.indrelid = t.oid
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
ORDER BY 1
