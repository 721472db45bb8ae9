CREATE TABLE public.a (id int PRIMARY KEY, b int);
CREATE TABLE public.b (id int PRIMARY KEY, a int REFERENCES public.a, parent int REFERENCES public.b, row public.a);
ALTER TABLE public.a ADD FOREIGN KEY (b) REFERENCES public.b DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE public.c (self int, many public.b[]);
