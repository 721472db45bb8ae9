CREATE FUNCTION public.f(b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'; CREATE DOMAIN public.d AS int CHECK (public.f(VALUE)); CREATE TABLE public.t (a public.d);
