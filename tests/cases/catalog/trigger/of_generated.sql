CREATE FUNCTION public.a_f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE TABLE public.t (id int, m public.mood, row int GENERATED ALWAYS AS (id + 1) STORED);
CREATE TRIGGER sad AFTER UPDATE ON public.t FOR EACH ROW WHEN (new.m = 'sad' OR old.* IS DISTINCT FROM new.*) EXECUTE FUNCTION public.a_f();
CREATE TABLE public.child () INHERITS (public.t);
CREATE TRIGGER own BEFORE DELETE ON public.child FOR EACH ROW WHEN (old.tableoid::regclass::text = 'x') EXECUTE FUNCTION public.a_f();
