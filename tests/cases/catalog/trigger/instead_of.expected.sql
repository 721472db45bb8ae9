SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.write_through()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN INSERT INTO public.t VALUES (new.*); RETURN new; END $function$;
ALTER FUNCTION public.write_through() OWNER TO postgres;
CREATE TABLE public.t (
    id integer,
    note text
);
ALTER TABLE public.t OWNER TO postgres;
CREATE VIEW public.v AS
 SELECT t.id,
    t.note
   FROM public.t;
ALTER VIEW public.v OWNER TO postgres;
CREATE TRIGGER ins INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.write_through();
COMMENT ON TRIGGER ins ON public.v IS 'writes through';
CREATE TRIGGER told BEFORE INSERT ON public.v FOR EACH STATEMENT EXECUTE FUNCTION public.write_through();
CREATE TRIGGER upd INSTEAD OF DELETE OR UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.write_through();
