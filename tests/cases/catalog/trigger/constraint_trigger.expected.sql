SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.check_it()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NULL; END $function$;
ALTER FUNCTION public.check_it() OWNER TO postgres;
CREATE TABLE public.other (
    id integer
);
ALTER TABLE public.other OWNER TO postgres;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE CONSTRAINT TRIGGER later AFTER INSERT OR DELETE OR UPDATE ON public.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.check_it();
COMMENT ON TRIGGER later ON public.t IS 'at the end';
CREATE CONSTRAINT TRIGGER of_other AFTER UPDATE OF id ON public.t FROM public.other DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((new.id > 0)) EXECUTE FUNCTION public.check_it('x');
CREATE CONSTRAINT TRIGGER plain AFTER INSERT ON public.t NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.check_it();
ALTER TABLE public.t DISABLE TRIGGER plain;
