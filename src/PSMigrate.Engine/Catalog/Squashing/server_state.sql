-- server_state: what a script can change that is in no schema: roles, their memberships and settings, the database itself.
-- columns:      a line for each
SELECT 'role ' || r.rolname || pg_catalog.concat_ws(' ', '', r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin, r.rolreplication, r.rolbypassrls, r.rolconnlimit, r.rolvaliduntil)
FROM pg_catalog.pg_roles r
UNION ALL
SELECT 'membership of ' || m.member::pg_catalog.regrole::text || ' in ' || m.roleid::pg_catalog.regrole::text
FROM pg_catalog.pg_auth_members m
UNION ALL
SELECT pg_catalog.concat_ws(' ', 'settings of', CASE WHEN s.setdatabase <> 0 THEN 'the database' END, CASE WHEN s.setrole <> 0 THEN s.setrole::pg_catalog.regrole::text END)
       || ': ' || pg_catalog.array_to_string(s.setconfig, ', ')
FROM pg_catalog.pg_db_role_setting s
WHERE s.setdatabase IN (0, (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
UNION ALL
SELECT 'comment on ' || CASE d.classoid WHEN 'pg_catalog.pg_database'::pg_catalog.regclass THEN 'the database' ELSE d.classoid::pg_catalog.regclass::text END || ': ' || d.description
FROM pg_catalog.pg_shdescription d
WHERE d.classoid <> 'pg_catalog.pg_database'::pg_catalog.regclass
   OR d.objoid = (SELECT b.oid FROM pg_catalog.pg_database b WHERE b.datname = pg_catalog.current_database())
UNION ALL
SELECT 'the database: owner ' || pg_catalog.pg_get_userbyid(d.datdba) || ', privileges ' || COALESCE(d.datacl::text, 'as born') || ', connections ' || d.datconnlimit
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()
