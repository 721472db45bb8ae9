CREATE DOMAIN public.d AS int DEFAULT 3; CREATE TABLE public.t (a public.d);
