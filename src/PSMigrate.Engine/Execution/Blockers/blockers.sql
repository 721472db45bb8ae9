-- blockers: other sessions, with whom each makes wait and what it holds. Sessions of this database wait; whoever they wait for is listed.
-- columns:  pid, user, database, application, client address, state, session start, ages of transaction, state and query, is a run of ours,
--           pids it blocks, pids it waits for, relations it has locked, the modes of those locks, query
-- params:   pids wanted or null, relation wanted or null, whether the query is wanted
WITH waits AS MATERIALIZED (
    SELECT DISTINCT w.pid, b.pid AS blocker
    FROM (SELECT DISTINCT l.pid FROM pg_catalog.pg_locks l WHERE NOT l.granted) w
    JOIN pg_catalog.pg_stat_activity a ON a.pid = w.pid
    CROSS JOIN LATERAL pg_catalog.unnest(pg_catalog.pg_blocking_pids(w.pid)) b(pid)
    WHERE a.datname = pg_catalog.current_database()
), held AS MATERIALIZED (
    SELECT DISTINCT l.pid, l.locktype, l.relation, l.mode, l.classid, l.objid, l.objsubid
    FROM pg_catalog.pg_locks l
    JOIN pg_catalog.pg_database d ON d.oid = l.database AND d.datname = pg_catalog.current_database()
    WHERE l.granted AND l.locktype IN ('relation', 'advisory')
)
SELECT a.pid, a.usename::text, a.datname::text, a.application_name, pg_catalog.host(a.client_addr), a.state, a.backend_start,
       pg_catalog.clock_timestamp() - a.xact_start, pg_catalog.clock_timestamp() - a.state_change, pg_catalog.clock_timestamp() - a.query_start,
       EXISTS (
           SELECT FROM held h
           WHERE h.pid = a.pid AND h.locktype = 'advisory' AND h.objsubid = 1
             AND (h.classid = {lock_high} AND h.objid = {lock_low} OR a.application_name ~ '^psmigrate/[0-9a-f]{8}@')),
       ARRAY(SELECT w.pid FROM waits w WHERE w.blocker = a.pid ORDER BY w.pid),
       ARRAY(SELECT w.blocker FROM waits w WHERE w.pid = a.pid AND w.blocker <> 0 ORDER BY w.blocker),
       r.relations, r.modes,
       CASE WHEN $3::boolean THEN NULLIF(a.query, '<insufficient privilege>') END
FROM pg_catalog.pg_stat_activity a
CROSS JOIN LATERAL (
    SELECT pg_catalog.array_agg(pg_catalog.format('%I.%I', n.nspname, c.relname) ORDER BY n.nspname, c.relname, h.mode) AS relations,
           pg_catalog.array_agg(h.mode ORDER BY n.nspname, c.relname, h.mode) AS modes
    FROM held h
    JOIN pg_catalog.pg_class c ON c.oid = h.relation
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE h.pid = a.pid AND h.locktype = 'relation' AND c.relkind NOT IN ('i', 'I')
      AND n.nspname <> 'pg_catalog' AND n.nspname <> 'pg_toast' AND n.nspname <> 'information_schema'
) r
WHERE a.pid <> pg_catalog.pg_backend_pid()
  AND ($1::int[] IS NULL OR a.pid = ANY ($1::int[]))
  AND ($2::oid IS NULL OR EXISTS (SELECT FROM held h WHERE h.pid = a.pid AND h.relation = $2::oid))
  AND ($1::int[] IS NOT NULL OR $2::oid IS NOT NULL OR EXISTS (SELECT FROM waits w WHERE w.blocker = a.pid))
ORDER BY a.xact_start NULLS LAST, a.pid
