CREATE SEQUENCE public.q; CREATE TABLE public.t (id int);
