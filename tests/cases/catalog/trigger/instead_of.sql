CREATE TABLE public.t (id int, note text);
CREATE VIEW public.v AS SELECT id, note FROM public.t;
CREATE FUNCTION public.write_through() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.t VALUES (new.*); RETURN new; END $$;
CREATE TRIGGER ins INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.write_through();
CREATE TRIGGER upd INSTEAD OF UPDATE OR DELETE ON public.v FOR EACH ROW EXECUTE PROCEDURE public.write_through();
CREATE TRIGGER told BEFORE INSERT ON public.v FOR EACH STATEMENT EXECUTE FUNCTION public.write_through();
COMMENT ON TRIGGER ins ON public.v IS 'writes through';
