CREATE TABLE public.t (id int, CONSTRAINT t_once UNIQUE (id));
CREATE TABLE public.a_source (id int);
CREATE RULE copy AS ON INSERT TO public.a_source DO ALSO INSERT INTO public.t VALUES (new.id) ON CONFLICT ON CONSTRAINT t_once DO NOTHING;
