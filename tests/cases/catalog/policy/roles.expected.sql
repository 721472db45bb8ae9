SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE POLICY public_one ON public.t USING ((id = 1));
CREATE POLICY several ON public.t TO catalog_owner, catalog_reader, catalog_writer USING ((id = 2));
CREATE POLICY with_postgres ON public.t TO postgres USING ((id = 3));
