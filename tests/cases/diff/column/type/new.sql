CREATE TABLE public.t (id bigint, a text DEFAULT 'x', CHECK (id > 0)); CREATE INDEX ti ON public.t (a, id);
