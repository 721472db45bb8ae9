-- since 17
CREATE TABLE public.parent (a int, g int GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE public.child (x int) INHERITS (public.parent);
ALTER TABLE public.child ALTER g SET EXPRESSION AS (a * 5);
