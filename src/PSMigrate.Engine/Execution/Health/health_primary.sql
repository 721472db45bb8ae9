-- health_primary: whether the server takes writes.
-- columns: is a standby, sessions begin read-only
SELECT pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only')::boolean
