CREATE TABLE public.base (id int NOT NULL, note text DEFAULT 'x', CHECK (id > 0));
CREATE TABLE public.child (extra text) INHERITS (public.base);
ALTER TABLE public.child ALTER note SET DEFAULT 'y';
CREATE TABLE public.child2 (id int NOT NULL DEFAULT 7) INHERITS (public.base);
