SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN new; END $function$;
ALTER FUNCTION public.f() OWNER TO postgres;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE TRIGGER always BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER always;
CREATE TRIGGER off BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t DISABLE TRIGGER off;
COMMENT ON TRIGGER off ON public.t IS 'not now';
CREATE TRIGGER on_replica BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t ENABLE REPLICA TRIGGER on_replica;
CREATE TRIGGER plain BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
