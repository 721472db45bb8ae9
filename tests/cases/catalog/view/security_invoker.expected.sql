SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE VIEW public.invoker WITH (security_invoker='true', security_barrier='true') AS
 SELECT t.a
   FROM public.t;
ALTER VIEW public.invoker OWNER TO postgres;
CREATE VIEW public.owner WITH (security_invoker='off') AS
 SELECT t.a
   FROM public.t;
ALTER VIEW public.owner OWNER TO postgres;
