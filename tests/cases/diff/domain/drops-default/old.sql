CREATE DOMAIN public.d AS int DEFAULT 1; CREATE DOMAIN public.e AS public.d;
