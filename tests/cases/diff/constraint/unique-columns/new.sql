CREATE TABLE public.t (a int, b int, CONSTRAINT u UNIQUE (b) INCLUDE (a), CONSTRAINT x UNIQUE (a)); CREATE TABLE public.w (a int REFERENCES public.t (a));
