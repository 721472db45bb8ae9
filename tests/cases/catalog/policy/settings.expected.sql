SET check_function_bodies = off;
CREATE TYPE public.level AS ENUM ('low', 'high');
ALTER TYPE public.level OWNER TO postgres;
CREATE TABLE public.t (
    tenant uuid,
    level public.level,
    tags text[]
);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.t OWNER TO postgres;
CREATE POLICY level ON public.t AS RESTRICTIVE FOR SELECT USING (((level < 'high'::public.level) OR (pg_has_role('catalog_owner'::name, 'MEMBER'::text) AND ('x'::text = ANY (tags)))));
CREATE POLICY tenant ON public.t USING ((tenant = (current_setting('app.tenant'::text, true))::uuid)) WITH CHECK ((tenant = (current_setting('app.tenant'::text))::uuid));
