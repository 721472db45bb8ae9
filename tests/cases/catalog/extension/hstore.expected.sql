SET check_function_bodies = off;
CREATE SCHEMA "Key Values";
ALTER SCHEMA "Key Values" OWNER TO postgres;
CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA "Key Values" VERSION '1.8';
COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';
CREATE TYPE public.pair AS (
    left_side "Key Values".hstore,
    note text
);
ALTER TYPE public.pair OWNER TO postgres;
CREATE TABLE public.settings (
    id integer,
    attributes "Key Values".hstore DEFAULT ''::"Key Values".hstore
);
ALTER TABLE public.settings OWNER TO postgres;
CREATE INDEX settings_attributes ON public.settings USING gin (attributes);
