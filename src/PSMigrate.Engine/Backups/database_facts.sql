-- database_facts: what a database is besides what is in it.
-- columns: encoding, collate, ctype, locale provider, its locale, owner, tablespace, connection limit, whether it has privileges of its own, comment
SELECT pg_catalog.pg_encoding_to_char(d.encoding)::text,
       d.datcollate::text,
       d.datctype::text,
       COALESCE(pg_catalog.to_jsonb(d) ->> 'datlocprovider', 'c'),
       COALESCE(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale'),
       pg_catalog.pg_get_userbyid(d.datdba)::text,
       (SELECT t.spcname::text FROM pg_catalog.pg_tablespace t WHERE t.oid = d.dattablespace),
       d.datconnlimit,
       d.datacl IS NOT NULL,
       pg_catalog.shobj_description(d.oid, 'pg_database')
FROM pg_catalog.pg_database d
WHERE d.datname = $1
