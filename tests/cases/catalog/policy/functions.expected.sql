SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.is_admin(who name DEFAULT CURRENT_USER)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ SELECT who = 'postgres' $function$;
ALTER FUNCTION public.is_admin(who name) OWNER TO postgres;
CREATE TABLE public.a_t (
    id integer,
    team text
);
ALTER TABLE public.a_t ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.a_t OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.allowed(public.a_t)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ SELECT $1.team = CURRENT_USER $function$;
ALTER FUNCTION public.allowed(public.a_t) OWNER TO postgres;
CREATE POLICY p ON public.a_t USING (public.allowed(a_t.*)) WITH CHECK (public.is_admin());
