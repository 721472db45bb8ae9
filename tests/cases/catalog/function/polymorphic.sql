CREATE FUNCTION public.same(a anyelement, b anyelement) RETURNS anyelement LANGUAGE sql AS 'SELECT COALESCE(a, b)';
CREATE FUNCTION public.first(a anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT a[1]';
CREATE FUNCTION public.larger(a anycompatible, b anycompatible) RETURNS anycompatible LANGUAGE sql AS 'SELECT greatest(a, b)';
CREATE FUNCTION public.low(r anyrange) RETURNS anyelement LANGUAGE sql AS 'SELECT lower(r)';
CREATE FUNCTION public.label(e anyenum) RETURNS text LANGUAGE sql AS 'SELECT e::text';
CREATE FUNCTION public.count_of(VARIADIC a anyarray) RETURNS int LANGUAGE sql AS 'SELECT cardinality(a)';
CREATE FUNCTION public.type_of("any") RETURNS regtype LANGUAGE internal STABLE AS 'pg_typeof';
COMMENT ON FUNCTION public.type_of("any") IS 'of any type';
