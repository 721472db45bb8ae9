CREATE SEQUENCE public.s;
GRANT USAGE ON SEQUENCE public.s TO catalog_reader;
GRANT SELECT, UPDATE ON SEQUENCE public.s TO catalog_writer WITH GRANT OPTION;
REVOKE ALL ON SEQUENCE public.s FROM postgres;
CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY, other serial);
GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO catalog_owner;
REVOKE ALL ON SEQUENCE public.t_id_seq FROM catalog_owner;
