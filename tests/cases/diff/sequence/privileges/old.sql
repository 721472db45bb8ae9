CREATE SEQUENCE public.q; GRANT USAGE ON SEQUENCE public.q TO catalog_reader;
