-- database_privileges: who may do what with a database.
-- columns: role or null for PUBLIC, privilege, whether it may be passed on
SELECT CASE WHEN a.grantee <> 0 THEN pg_catalog.pg_get_userbyid(a.grantee)::text END, a.privilege_type, a.is_grantable
FROM pg_catalog.pg_database d
CROSS JOIN LATERAL pg_catalog.aclexplode(d.datacl) a
WHERE d.datname = $1
ORDER BY 1 NULLS FIRST, 2
