CREATE TYPE public.s AS ENUM ('new', 'old', 'dead'); CREATE TABLE public.t (a public.s, n int);
CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW WHEN (NEW.a = 'new') EXECUTE FUNCTION public.f(); CREATE TRIGGER tu BEFORE UPDATE OF a ON public.t FOR EACH ROW EXECUTE FUNCTION public.f(); ALTER TABLE public.t DISABLE TRIGGER tr;
CREATE POLICY p ON public.t TO catalog_reader USING (a = 'new') WITH CHECK (a <> 'old'); COMMENT ON POLICY p ON public.t IS 'p'; CREATE RULE r AS ON DELETE TO public.t WHERE OLD.a = 'old' DO INSTEAD NOTHING; CREATE STATISTICS public.st ON a, n FROM public.t;
