CREATE DOMAIN public.d AS int;
