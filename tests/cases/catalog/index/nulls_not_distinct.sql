-- since 15
CREATE TABLE public.t (a int, b int);
CREATE UNIQUE INDEX t_one_null ON public.t (a, b) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX t_with_all ON public.t (b) INCLUDE (a) NULLS NOT DISTINCT WITH (fillfactor = 70) WHERE a > 0;
