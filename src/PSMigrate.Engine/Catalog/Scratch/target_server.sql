-- target_server: what a scratch database must know of the one that it stands in for.
-- columns: encoding, collate, ctype, locale provider, its locale, roles, whether this role may create databases
SELECT pg_catalog.pg_encoding_to_char(d.encoding)::text,
       d.datcollate::text,
       d.datctype::text,
       COALESCE(pg_catalog.to_jsonb(d) ->> 'datlocprovider', 'c'),
       COALESCE(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale'),
       ARRAY(SELECT r.rolname::text FROM pg_catalog.pg_roles r WHERE r.rolname !~ '^pg_' ORDER BY r.rolname),
       COALESCE((SELECT r.rolcreatedb OR r.rolsuper FROM pg_catalog.pg_roles r WHERE r.rolname = current_user), false)
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()
