CREATE TABLE public.t (a int, b int, CONSTRAINT u UNIQUE (a)); CREATE TABLE public.w (a int REFERENCES public.t (a));
