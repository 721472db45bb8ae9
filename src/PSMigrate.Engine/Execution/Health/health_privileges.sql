-- health_privileges: what the role may do with our tables and their schema.
-- columns: the schema exists, USAGE on it, CREATE in it, all rights on the version table, and on the history table; null for a table that is not there
-- params:  schema, version table, history table
SELECT n.oid IS NOT NULL,
       pg_catalog.has_schema_privilege(n.oid, 'USAGE'),
       pg_catalog.has_schema_privilege(n.oid, 'CREATE'),
       pg_catalog.has_table_privilege(v.oid, 'SELECT') AND pg_catalog.has_table_privilege(v.oid, 'INSERT')
           AND pg_catalog.has_table_privilege(v.oid, 'UPDATE') AND pg_catalog.has_table_privilege(v.oid, 'DELETE'),
       pg_catalog.has_table_privilege(h.oid, 'SELECT') AND pg_catalog.has_table_privilege(h.oid, 'INSERT')
           AND pg_catalog.has_table_privilege(h.oid, 'UPDATE') AND pg_catalog.has_table_privilege(h.oid, 'DELETE')
FROM (VALUES (1)) one
LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = $1
LEFT JOIN pg_catalog.pg_class v ON v.relnamespace = n.oid AND v.relname = $2
LEFT JOIN pg_catalog.pg_class h ON h.relnamespace = n.oid AND h.relname = $3
