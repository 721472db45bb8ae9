CREATE AGGREGATE public.smallest(int) (sfunc = int4smaller, stype = int, sortop = <);
CREATE AGGREGATE public.longest(text) (sfunc = text_larger, stype = text, sortop = OPERATOR(pg_catalog.>));
