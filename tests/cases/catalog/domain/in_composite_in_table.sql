CREATE DOMAIN public.zip AS text CHECK (VALUE ~ '^\d{5}$');
CREATE TYPE public.address AS (street text, zip public.zip);
CREATE TABLE public.customers (id int, home public.address, others public.address[]);
CREATE FUNCTION public.zip_of(a public.address) RETURNS public.zip LANGUAGE sql AS 'SELECT (a).zip';
