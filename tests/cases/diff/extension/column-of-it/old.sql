CREATE EXTENSION citext; CREATE TABLE public.t (id int, a text UNIQUE); CREATE VIEW public.v AS SELECT a FROM public.t;
