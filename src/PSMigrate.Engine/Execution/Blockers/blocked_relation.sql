-- blocked_relation: the relation of a name as one writes it in SQL.
SELECT pg_catalog.to_regclass($1::text)::oid::bigint
