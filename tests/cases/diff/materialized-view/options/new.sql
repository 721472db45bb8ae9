CREATE MATERIALIZED VIEW public.m WITH (autovacuum_enabled = false) AS SELECT 1 AS a;
