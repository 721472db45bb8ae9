-- sample_foreign_keys: how the rows of a table find those that they refer to.
-- columns:             oid of the table, schema and name of the other, its columns, the columns that refer to them, the operators that compare them
SELECT k.conrelid,
       n.nspname::text,
       p.relname::text,
       ARRAY(
           SELECT a.attname::text
           FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY AS of (attnum, i)
           JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = of.attnum ORDER BY of.i),
       ARRAY(
           SELECT a.attname::text
           FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY AS of (attnum, i)
           JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = of.attnum ORDER BY of.i),
       ARRAY(
           SELECT 'OPERATOR(' || pg_catalog.quote_ident(s.nspname) || '.' || o.oprname || ')'
           FROM pg_catalog.unnest(k.conpfeqop) WITH ORDINALITY AS of (operator, i)
           JOIN pg_catalog.pg_operator o ON o.oid = of.operator
           JOIN pg_catalog.pg_namespace s ON s.oid = o.oprnamespace ORDER BY of.i)
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class p ON p.oid = k.confrelid
JOIN pg_catalog.pg_namespace n ON n.oid = p.relnamespace
WHERE k.contype = 'f'
