CREATE SCHEMA x; CREATE EXTENSION hstore; CREATE TABLE public.t (h public.hstore DEFAULT ''); CREATE INDEX t_h ON public.t USING gin (h);
