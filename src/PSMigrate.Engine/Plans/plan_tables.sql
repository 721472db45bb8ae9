-- plan_tables: the tables that names of a plan mean, and how large they are.
-- columns:     number of the name, name as SQL, rows (null where the server does not know), bytes
-- waits:       for nobody: a table that somebody locks, or waits to lock, is measured by the catalog's last count of its pages
WITH RECURSIVE named AS (
    SELECT n.number, COALESCE(i.indrelid, c.oid) AS relation
    FROM pg_catalog.unnest($1::text[]) WITH ORDINALITY AS n (name, number)
    JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(n.name)
    LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
), parts AS (
    SELECT DISTINCT relation AS root, relation AS part FROM named
    UNION
    SELECT p.root, h.inhrelid
    FROM parts p
    JOIN pg_catalog.pg_inherits h ON h.inhparent = p.part
    JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid AND c.relispartition
), sizes AS (
    SELECT p.root,
        pg_catalog.sum(CASE
            WHEN c.relkind = 'p' THEN 0
            WHEN c.reltuples >= 0 AND (c.reltuples > 0 OR c.relpages > 0) THEN c.reltuples
            ELSE pg_catalog.pg_stat_get_live_tuples(c.oid)
        END)::bigint AS rows,
        pg_catalog.sum(CASE
            WHEN EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE l.locktype = 'relation' AND l.relation = c.oid AND l.mode = 'AccessExclusiveLock')
                THEN c.relpages::bigint * pg_catalog.current_setting('block_size')::bigint
            ELSE pg_catalog.pg_total_relation_size(c.oid)
        END)::bigint AS bytes
    FROM parts p
    JOIN pg_catalog.pg_class c ON c.oid = p.part
    GROUP BY p.root
)
SELECT n.number, pg_catalog.format('%I.%I', s.nspname, c.relname), z.rows, z.bytes
FROM named n
JOIN sizes z ON z.root = n.relation
JOIN pg_catalog.pg_class c ON c.oid = n.relation AND c.relkind IN ('r', 'p', 'm', 'f')
JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
ORDER BY n.number
