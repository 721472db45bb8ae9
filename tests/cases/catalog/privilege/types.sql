CREATE TYPE public.mood AS ENUM ('ok');
CREATE TYPE public.pair AS (a int);
CREATE TYPE public.span AS RANGE (subtype = date);
CREATE DOMAIN public.id AS int;
REVOKE USAGE ON TYPE public.mood, public.pair, public.span, public.id FROM PUBLIC;
GRANT USAGE ON TYPE public.mood TO catalog_reader;
GRANT USAGE ON DOMAIN public.id TO catalog_reader WITH GRANT OPTION;
REVOKE USAGE ON TYPE public.pair FROM postgres;
