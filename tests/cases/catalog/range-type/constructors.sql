CREATE TYPE public.spans AS RANGE (subtype = interval);
CREATE TABLE public.t (a public.spans DEFAULT public.spans('1 day', '2 days', '[]'), CHECK (a <> public.spans('0', '0')));
CREATE FUNCTION public.f(s public.spans DEFAULT public.spans('1 h', '2 h')) RETURNS boolean LANGUAGE sql AS 'SELECT s IS NULL';
CREATE INDEX t_expr ON public.t ((public.spans(lower(a), '1 year')));
