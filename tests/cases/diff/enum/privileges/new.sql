CREATE TYPE public.s AS ENUM ('a'); GRANT USAGE ON TYPE public.s TO catalog_reader WITH GRANT OPTION;
