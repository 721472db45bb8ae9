CREATE DOMAIN public.d AS int NOT NULL; CREATE TABLE public.t (a public.d);
