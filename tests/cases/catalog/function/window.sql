CREATE FUNCTION public.nth(anyelement, int) RETURNS anyelement LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_nth_value';
CREATE FUNCTION public.number() RETURNS int8 LANGUAGE internal WINDOW AS 'window_row_number';
