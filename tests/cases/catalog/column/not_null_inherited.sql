CREATE TABLE public.parent (a int NOT NULL, b int, c int);
CREATE TABLE public.child (x int NOT NULL, b int NOT NULL) INHERITS (public.parent);
ALTER TABLE public.child ALTER c SET NOT NULL;
CREATE TABLE public.also (a int NOT NULL) INHERITS (public.parent);
CREATE TABLE public.keyed (PRIMARY KEY (a)) INHERITS (public.parent);
CREATE TABLE public.later (a int NOT NULL, b int, c int NOT NULL);
ALTER TABLE public.later INHERIT public.parent;
ALTER TABLE public.parent ALTER b SET NOT NULL;
