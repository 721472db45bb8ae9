CREATE TABLE public.t (id int); CREATE SEQUENCE public.q OWNED BY public.t.id;
