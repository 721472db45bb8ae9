CREATE TYPE public.k AS (a int, c text); CREATE TABLE public.t OF public.k (PRIMARY KEY (a));
