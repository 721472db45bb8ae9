CREATE TABLE public.t (a int); CREATE TABLE public.w (a int, CONSTRAINT u UNIQUE (a), CONSTRAINT c FOREIGN KEY (a) REFERENCES public.w (a));
