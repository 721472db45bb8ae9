CREATE DOMAIN public.d AS text; CREATE TABLE public.t (a public.d);
