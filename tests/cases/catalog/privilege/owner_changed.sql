CREATE TABLE public.t (id int);
GRANT SELECT ON public.t TO catalog_reader;
GRANT SELECT ON public.t TO catalog_owner;
ALTER TABLE public.t OWNER TO catalog_owner;
CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
GRANT EXECUTE ON FUNCTION public.f() TO catalog_reader WITH GRANT OPTION;
ALTER FUNCTION public.f() OWNER TO catalog_reader;
