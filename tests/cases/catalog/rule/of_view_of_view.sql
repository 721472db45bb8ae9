CREATE TABLE public.z (id int);
CREATE VIEW public.y AS SELECT id FROM public.z;
CREATE VIEW public.a AS SELECT id FROM public.y;
CREATE RULE go AS ON INSERT TO public.a DO INSTEAD INSERT INTO public.y VALUES (new.id);
CREATE RULE go AS ON INSERT TO public.y DO INSTEAD INSERT INTO public.z SELECT id FROM (SELECT new.id UNION SELECT id FROM public.a) x;
