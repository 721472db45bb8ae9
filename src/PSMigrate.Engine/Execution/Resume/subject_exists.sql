-- subject_exists: whether what a statement makes or drops is there.
-- $1: index, database, tablespace or subscription; $2: its name as the script writes it
SELECT CASE $1::text
    WHEN 'index' THEN pg_catalog.to_regclass($2::text) IS NOT NULL
    WHEN 'database' THEN EXISTS (SELECT FROM pg_catalog.pg_database d WHERE d.datname = (pg_catalog.parse_ident($2::text))[1])
    WHEN 'tablespace' THEN EXISTS (SELECT FROM pg_catalog.pg_tablespace t WHERE t.spcname = (pg_catalog.parse_ident($2::text))[1])
    ELSE EXISTS (SELECT FROM pg_catalog.pg_subscription s WHERE s.subname = (pg_catalog.parse_ident($2::text))[1]
                 AND s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
END
