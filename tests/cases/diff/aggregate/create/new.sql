CREATE AGGREGATE public.g(int) (sfunc = int4pl, stype = int, initcond = '0'); CREATE VIEW public.v AS SELECT public.g(x) AS g FROM generate_series(1, 3) x;
