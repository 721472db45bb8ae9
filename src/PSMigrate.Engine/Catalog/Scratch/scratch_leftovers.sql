-- scratch_leftovers: scratch databases of ours whose makers are gone: each has a session of the database's name for as long as it is used.
-- columns: name
SELECT d.datname::text
FROM pg_catalog.pg_database d
WHERE d.datname ~ '^psmigrate_scratch_[0-9a-f]{8}$'
  AND d.datdba = (SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = current_user)
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datname = d.datname OR a.application_name = d.datname)
