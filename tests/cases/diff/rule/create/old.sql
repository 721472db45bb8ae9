CREATE TABLE public.t (a int); CREATE TABLE public.log (a int);
