CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE TABLE public.t (tenant uuid, level public.level, tags text[]);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON public.t USING (tenant = current_setting('app.tenant', true)::uuid) WITH CHECK (tenant = current_setting('app.tenant')::uuid);
CREATE POLICY level ON public.t AS RESTRICTIVE FOR SELECT USING (level < 'high' OR pg_has_role('catalog_owner', 'MEMBER') AND 'x' = ANY (tags));
