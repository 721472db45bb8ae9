SET check_function_bodies = off;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
ALTER TYPE public.mood OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.a_f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN new; END $function$;
ALTER FUNCTION public.a_f() OWNER TO postgres;
CREATE TABLE public.t (
    id integer,
    m public.mood,
    "row" integer GENERATED ALWAYS AS ((id + 1)) STORED
);
ALTER TABLE public.t OWNER TO postgres;
CREATE TABLE public.child (
)
INHERITS (public.t);
ALTER TABLE public.child OWNER TO postgres;
CREATE TRIGGER own BEFORE DELETE ON public.child FOR EACH ROW WHEN ((((old.tableoid)::regclass)::text = 'x'::text)) EXECUTE FUNCTION public.a_f();
CREATE TRIGGER sad AFTER UPDATE ON public.t FOR EACH ROW WHEN (((new.m = 'sad'::public.mood) OR (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION public.a_f();
