CREATE TABLE public.t (a int, b int);
CREATE INDEX ON public.t (a);
CREATE INDEX ON public.t (a);
CREATE INDEX ON public.t (a, b);
CREATE UNIQUE INDEX ON public.t (a);
CREATE INDEX ON public.t ((a + b));
CREATE INDEX ON public.t ((a + b), lower(b::text));
