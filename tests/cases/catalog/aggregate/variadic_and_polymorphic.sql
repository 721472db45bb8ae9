CREATE FUNCTION public.append(state anyarray, item anyelement) RETURNS anyarray LANGUAGE sql AS 'SELECT array_append(state, item)';
CREATE AGGREGATE public.list(anyelement) (sfunc = public.append, stype = anyarray, initcond = '{}');
CREATE FUNCTION public.sum_all(state int, VARIADIC items int[]) RETURNS int LANGUAGE sql AS 'SELECT state + (SELECT sum(i)::int FROM unnest(items) i)';
CREATE AGGREGATE public.sums(VARIADIC items int[]) (sfunc = public.sum_all, stype = int, initcond = '0');
