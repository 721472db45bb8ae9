CREATE SEQUENCE public.q; CREATE TABLE public.t (id int); ALTER SEQUENCE public.q OWNED BY public.t.id;
