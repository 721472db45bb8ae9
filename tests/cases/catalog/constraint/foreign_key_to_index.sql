CREATE TABLE public.parent (a int, b int);
CREATE UNIQUE INDEX z_parent_a ON public.parent (a);
CREATE UNIQUE INDEX z_parent_ab ON public.parent (b) INCLUDE (a);
CREATE TABLE public.a_child (a int REFERENCES public.parent (a), b int CONSTRAINT b_there REFERENCES public.parent (b));
