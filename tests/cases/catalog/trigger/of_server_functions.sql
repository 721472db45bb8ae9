CREATE TABLE public.t (id int PRIMARY KEY, body text, document tsvector, other int UNIQUE DEFERRABLE INITIALLY DEFERRED REFERENCES public.t);
CREATE TRIGGER a_unchanged BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER document BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(document, 'pg_catalog.english', body);
