CREATE EXTENSION citext; CREATE TABLE public.t (id int, a public.citext UNIQUE); CREATE VIEW public.v AS SELECT a FROM public.t;
