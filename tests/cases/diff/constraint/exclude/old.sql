CREATE TABLE public.t (r int4range);
