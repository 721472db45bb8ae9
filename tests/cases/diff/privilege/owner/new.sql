CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY, name text);
ALTER TABLE public.t OWNER TO catalog_owner;
GRANT SELECT ON public.t TO catalog_reader;
GRANT SELECT (name) ON public.t TO catalog_writer;
GRANT SELECT ON SEQUENCE public.t_id_seq TO catalog_writer;
CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION public.f() OWNER TO catalog_owner;
GRANT EXECUTE ON FUNCTION public.f() TO catalog_reader;
