-- blocker_lives: whether a session is still there.
SELECT EXISTS (
    SELECT FROM pg_catalog.pg_stat_activity a
    WHERE a.pid = $1::int AND ($2::timestamptz IS NULL OR a.backend_start IS NULL OR a.backend_start = $2::timestamptz))
