SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
GRANT SELECT ON TABLE public.t TO catalog_owner WITH GRANT OPTION;
GRANT UPDATE ON TABLE public.t TO catalog_reader;
GRANT SELECT ON TABLE public.t TO catalog_reader WITH GRANT OPTION;
GRANT DELETE ON TABLE public.t TO catalog_writer;
GRANT INSERT ON TABLE public.t TO catalog_writer WITH GRANT OPTION;
