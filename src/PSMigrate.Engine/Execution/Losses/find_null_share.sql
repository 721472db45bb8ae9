-- find_null_share: the share of NULLs in a column as the statistics have it. By itself, because most losses are counted and need no estimate, and
-- planning a question to pg_stats takes longer than counting the rows of a small table.
SELECT pg_catalog.max(s.null_frac)::float8 AS psmigrate_loss
FROM pg_catalog.pg_stats s
WHERE s.schemaname = $1::text AND s.tablename = $2::text AND s.attname = $3::text
