CREATE TABLE public.t (id int);
GRANT ALL ON public.t TO catalog_reader;
REVOKE ALL ON public.t FROM catalog_reader;
CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION public.f() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f() TO PUBLIC;
CREATE TYPE public.e AS ENUM ('a');
GRANT USAGE ON TYPE public.e TO PUBLIC;
