SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NULL; END $function$;
ALTER FUNCTION public.f() OWNER TO postgres;
CREATE TABLE public.z (
    id integer,
    v integer
)
PARTITION BY RANGE (id);
ALTER TABLE public.z OWNER TO postgres;
CREATE TABLE public.a_part (
    id integer,
    v integer
);
ALTER TABLE ONLY public.z ATTACH PARTITION public.a_part FOR VALUES FROM (0) TO (10);
ALTER TABLE public.a_part OWNER TO postgres;
CREATE TABLE public.b_part (
    id integer,
    v integer
)
PARTITION BY RANGE (v);
ALTER TABLE ONLY public.z ATTACH PARTITION public.b_part FOR VALUES FROM (10) TO (20);
ALTER TABLE public.b_part OWNER TO postgres;
CREATE TABLE public.a_sub (
    id integer,
    v integer
);
ALTER TABLE ONLY public.b_part ATTACH PARTITION public.a_sub FOR VALUES FROM (0) TO (5);
ALTER TABLE public.a_sub OWNER TO postgres;
CREATE TABLE public.c_part (
    id integer,
    v integer
);
ALTER TABLE ONLY public.z ATTACH PARTITION public.c_part FOR VALUES FROM (20) TO (30);
ALTER TABLE public.c_part OWNER TO postgres;
CREATE TRIGGER own AFTER INSERT ON public.a_part FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE CONSTRAINT TRIGGER deferred AFTER INSERT ON public.z DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.a_sub DISABLE TRIGGER deferred;
CREATE TRIGGER every_row AFTER INSERT ON public.z FOR EACH ROW EXECUTE FUNCTION public.f();
COMMENT ON TRIGGER every_row ON public.z IS 'of all';
ALTER TABLE public.a_part DISABLE TRIGGER every_row;
ALTER TABLE public.a_sub ENABLE ALWAYS TRIGGER every_row;
CREATE TRIGGER off AFTER UPDATE ON public.z FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.z DISABLE TRIGGER off;
ALTER TABLE public.a_part ENABLE REPLICA TRIGGER off;
CREATE TRIGGER statement AFTER DELETE ON public.z FOR EACH STATEMENT EXECUTE FUNCTION public.f();
