CREATE TABLE public.parent (a int, b text NOT NULL, CONSTRAINT a_small CHECK (a < 10));
CREATE TABLE public.child (c int, b text NOT NULL, a int DEFAULT 2, CONSTRAINT a_small CHECK (a < 10), CONSTRAINT own CHECK (c > 0));
ALTER TABLE public.child INHERIT public.parent;
CREATE TABLE public.grandchild (d int) INHERITS (public.child);
CREATE TABLE public.other (a int, b text NOT NULL, CONSTRAINT a_small CHECK (a < 10), c int);
ALTER TABLE public.other INHERIT public.parent;
