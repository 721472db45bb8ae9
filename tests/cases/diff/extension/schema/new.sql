CREATE SCHEMA x; CREATE EXTENSION hstore SCHEMA x; CREATE TABLE public.t (h x.hstore DEFAULT ''); CREATE INDEX t_h ON public.t USING gin (h);
