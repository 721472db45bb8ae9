-- watch_statement: what a session runs, as far as the server tells.
SELECT a.query FROM pg_catalog.pg_stat_activity a WHERE a.pid = $1 AND a.query <> ''
