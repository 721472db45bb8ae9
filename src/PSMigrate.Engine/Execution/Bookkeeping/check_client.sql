-- check_client: the server looks now and then whether we are still there, and ends our statement when not. For a script, of which nobody knows
-- the server; a session of ours has asked (session.sql). PostgreSQL 14 and newer can, except on Windows.
SELECT pg_catalog.set_config('client_connection_check_interval', '2s', false)
WHERE pg_catalog.current_setting('client_connection_check_interval', true) IS NOT NULL
  AND pg_catalog.version() !~* 'mingw|visual c|windows'
