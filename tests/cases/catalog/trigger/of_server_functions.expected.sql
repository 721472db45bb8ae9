SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer NOT NULL,
    body text,
    document tsvector,
    other integer
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ADD CONSTRAINT t_other_key UNIQUE (other) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.t ADD CONSTRAINT t_other_fkey FOREIGN KEY (other) REFERENCES public.t(id);
CREATE TRIGGER a_unchanged BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER document BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger('document', 'pg_catalog.english', 'body');
