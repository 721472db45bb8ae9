CREATE DOMAIN public.d AS int; CREATE TABLE public.t (a public.d);
