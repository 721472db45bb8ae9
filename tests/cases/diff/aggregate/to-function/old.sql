CREATE AGGREGATE public.g(int) (sfunc = int4pl, stype = int);
