CREATE FUNCTION public.f(a int, b text DEFAULT 'x') RETURNS text LANGUAGE sql STABLE AS 'SELECT b'; CREATE VIEW public.v AS SELECT public.f(1) AS f;
