CREATE TYPE public.k AS (a int, b int); CREATE TABLE public.t OF public.k (PRIMARY KEY (a));
