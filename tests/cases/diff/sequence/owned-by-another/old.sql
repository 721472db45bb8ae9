CREATE TABLE public.t (id int); CREATE TABLE public.u (id int); CREATE SEQUENCE public.q OWNED BY public.t.id;
