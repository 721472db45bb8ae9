CREATE TABLE public.t (id bigint PRIMARY KEY, k int NOT NULL UNIQUE); CREATE TABLE public.u (t bigint REFERENCES public.t (id), k int REFERENCES public.t (k));
