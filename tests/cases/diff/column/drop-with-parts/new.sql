CREATE TABLE public.t (a int, c int DEFAULT 1); CREATE TABLE public.u (b int);
