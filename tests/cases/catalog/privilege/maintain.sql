-- since 17
CREATE TABLE public.t (id int);
GRANT MAINTAIN ON public.t TO catalog_writer WITH GRANT OPTION;
GRANT ALL ON public.t TO catalog_owner;
