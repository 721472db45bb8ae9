CREATE AGGREGATE public.g(int) (sfunc = int4pl, stype = int, initcond = '0', combinefunc = int4pl, parallel = safe, sspace = 9);
