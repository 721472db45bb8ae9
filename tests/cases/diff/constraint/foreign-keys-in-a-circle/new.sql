CREATE TABLE public.a (id bigint PRIMARY KEY, b bigint); CREATE TABLE public.b (id bigint PRIMARY KEY, a bigint REFERENCES public.a); ALTER TABLE public.a ADD FOREIGN KEY (b) REFERENCES public.b;
