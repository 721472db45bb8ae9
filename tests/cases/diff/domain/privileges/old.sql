CREATE DOMAIN public.d AS int; GRANT USAGE ON DOMAIN public.d TO catalog_reader;
