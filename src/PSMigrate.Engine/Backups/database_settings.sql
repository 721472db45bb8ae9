-- database_settings: ALTER DATABASE ... SET, and ALTER ROLE ... IN DATABASE ... SET.
-- columns: role or null, name, value
SELECT r.rolname::text,
       pg_catalog.left(c.setting, pg_catalog.strpos(c.setting, '=') - 1),
       pg_catalog.substr(c.setting, pg_catalog.strpos(c.setting, '=') + 1)
FROM pg_catalog.pg_db_role_setting s
JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase AND d.datname = $1
LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
CROSS JOIN LATERAL pg_catalog.unnest(s.setconfig) WITH ORDINALITY AS c (setting, place)
ORDER BY r.rolname NULLS FIRST, c.place
