CREATE TABLE public.t (a int PRIMARY KEY); CREATE TABLE public.u (a int CONSTRAINT f REFERENCES public.t);
