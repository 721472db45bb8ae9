CREATE TYPE public.s AS ENUM ('a'); CREATE DOMAIN public.d AS int; CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE public.t (id int PRIMARY KEY, s public.s DEFAULT 'a', d public.d DEFAULT public.f(), n serial, i int GENERATED ALWAYS AS IDENTITY, g text GENERATED ALWAYS AS ('x') STORED, c text COLLATE "C", up int REFERENCES public.t, u int UNIQUE, k int CHECK (k > 0));
ALTER TABLE public.t ALTER c SET STORAGE EXTERNAL; COMMENT ON COLUMN public.t.s IS 's'; GRANT SELECT (s) ON public.t TO catalog_reader; CREATE INDEX ON public.t (s, d);
