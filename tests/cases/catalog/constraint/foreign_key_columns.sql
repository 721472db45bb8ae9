-- since 15
CREATE TABLE public.parent (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE public.child (a int, b int, FOREIGN KEY (a, b) REFERENCES public.parent ON DELETE SET NULL (b), CONSTRAINT d FOREIGN KEY (b, a) REFERENCES public.parent ON DELETE SET DEFAULT (b));
