CREATE TABLE public.t (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE public.u (a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES public.t ON DELETE SET NULL);
