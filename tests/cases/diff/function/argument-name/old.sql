CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql AS 'SELECT a'; COMMENT ON FUNCTION public.f IS 'f'; GRANT EXECUTE ON FUNCTION public.f TO catalog_reader; REVOKE EXECUTE ON FUNCTION public.f FROM PUBLIC;
CREATE VIEW public.v AS SELECT public.f(1) AS f; GRANT SELECT ON public.v TO catalog_reader; COMMENT ON VIEW public.v IS 'v';
