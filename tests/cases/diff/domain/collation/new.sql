CREATE DOMAIN public.d AS text COLLATE "C"; CREATE TABLE public.t (a public.d);
