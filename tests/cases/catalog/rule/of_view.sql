CREATE TABLE public.t (id int PRIMARY KEY, a text, b text);
CREATE VIEW public.v AS SELECT id, a || b AS ab FROM public.t;
CREATE RULE ins AS ON INSERT TO public.v DO INSTEAD INSERT INTO public.t (id, a) VALUES (new.id, new.ab) ON CONFLICT (id) DO UPDATE SET a = excluded.a RETURNING id, a;
CREATE RULE upd AS ON UPDATE TO public.v DO INSTEAD UPDATE public.t SET a = new.ab WHERE id = old.id;
CREATE RULE del AS ON DELETE TO public.v DO INSTEAD DELETE FROM public.t WHERE id = old.id RETURNING old.*;
COMMENT ON RULE ins ON public.v IS 'writes through';
