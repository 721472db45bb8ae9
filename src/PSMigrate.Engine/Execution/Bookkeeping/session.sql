-- session: what a verb has to know first, in one round trip.
-- columns: backend pid, version table exists, history table exists, comment on the history table, kinds of both,
-- whether the server can look now and then if we are still there (14 and newer, not on Windows)
SELECT pg_catalog.pg_backend_pid(), v.oid IS NOT NULL, h.oid IS NOT NULL, pg_catalog.obj_description(h.oid, 'pg_class'), v.relkind::text, h.relkind::text,
       pg_catalog.current_setting('client_connection_check_interval', true) IS NOT NULL AND pg_catalog.version() !~* 'mingw|visual c|windows'
FROM (VALUES (1)) one
LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = $1
LEFT JOIN pg_catalog.pg_class v ON v.relnamespace = n.oid AND v.relname = $2
LEFT JOIN pg_catalog.pg_class h ON h.relnamespace = n.oid AND h.relname = $3
