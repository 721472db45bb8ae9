CREATE SCHEMA "Key Values";
CREATE EXTENSION hstore SCHEMA "Key Values";
CREATE TYPE public.pair AS (left_side "Key Values".hstore, note text);
CREATE TABLE public.settings (id int, attributes "Key Values".hstore DEFAULT ''::"Key Values".hstore);
CREATE INDEX settings_attributes ON public.settings USING gin (attributes);
