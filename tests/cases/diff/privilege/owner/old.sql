CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY, name text);
GRANT SELECT ON public.t TO catalog_reader WITH GRANT OPTION;
GRANT UPDATE (name) ON public.t TO catalog_writer;
GRANT USAGE ON SEQUENCE public.t_id_seq TO catalog_reader;
CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION public.f() FROM PUBLIC;
