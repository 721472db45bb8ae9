SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.z_key(a integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT a % 10$function$;
ALTER FUNCTION public.z_key(a integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.z_next()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION public.z_next() OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.z_ok(a integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT a > 0$function$;
ALTER FUNCTION public.z_ok(a integer) OWNER TO postgres;
CREATE TABLE public.a (
    id integer,
    key integer GENERATED ALWAYS AS (public.z_key(id)) STORED
);
ALTER TABLE public.a OWNER TO postgres;
CREATE TABLE public.p (
    id integer,
    note text
)
PARTITION BY LIST (public.z_key(id));
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.p_1 (
    id integer,
    note text
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p_1 FOR VALUES IN (1);
ALTER TABLE public.p_1 OWNER TO postgres;
ALTER TABLE ONLY public.a ALTER COLUMN id SET DEFAULT public.z_next();
ALTER TABLE ONLY public.p ALTER COLUMN note SET DEFAULT ('n'::text || public.z_next());
ALTER TABLE ONLY public.p_1 ALTER COLUMN note SET DEFAULT ('n'::text || public.z_next());
ALTER TABLE public.a ADD CONSTRAINT a_id_check CHECK (public.z_ok(id));
CREATE INDEX a_key ON public.a USING btree (public.z_key(id)) WHERE public.z_ok(id);
