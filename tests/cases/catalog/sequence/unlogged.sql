-- since 15
CREATE UNLOGGED SEQUENCE public.forgotten;
CREATE UNLOGGED TABLE public.cache (id serial, other int GENERATED ALWAYS AS IDENTITY);
CREATE TABLE public.mixed (id serial);
ALTER SEQUENCE public.mixed_id_seq SET UNLOGGED;
