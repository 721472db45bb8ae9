CREATE TABLE public.parent (a int);
CREATE TABLE public.child (z int, y int) INHERITS (public.parent);
ALTER TABLE public.parent ADD COLUMN b int DEFAULT 3;
ALTER TABLE public.child ADD COLUMN x int;
ALTER TABLE public.parent ADD COLUMN c int NOT NULL;
