CREATE TABLE public.t (a int); CREATE TABLE public.log (a int); CREATE RULE r AS ON INSERT TO public.t DO ALSO INSERT INTO public.log VALUES (NEW.a);
