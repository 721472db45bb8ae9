CREATE TABLE public.t (id int);
CREATE POLICY public_one ON public.t TO PUBLIC USING (id = 1);
CREATE POLICY several ON public.t TO catalog_writer, catalog_owner, catalog_reader USING (id = 2);
CREATE POLICY with_postgres ON public.t AS PERMISSIVE TO postgres USING (id = 3);
