CREATE TYPE public.k AS (a int, b bigint); CREATE TABLE public.t OF public.k (PRIMARY KEY (a));
