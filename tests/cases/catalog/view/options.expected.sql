SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE VIEW public.barrier WITH (security_barrier='true') AS
 SELECT t.a
   FROM public.t
  WHERE (t.b > 0);
ALTER VIEW public.barrier OWNER TO postgres;
CREATE VIEW public.checked_local WITH (check_option='local') AS
 SELECT t.a,
    t.b
   FROM public.t
  WHERE (t.b > 0);
ALTER VIEW public.checked_local OWNER TO postgres;
CREATE VIEW public.checked_cascaded WITH (security_barrier='true', check_option='cascaded') AS
 SELECT checked_local.a,
    checked_local.b
   FROM public.checked_local
  WHERE (checked_local.a > 0);
ALTER VIEW public.checked_cascaded OWNER TO postgres;
CREATE VIEW public.no_barrier WITH (security_barrier='false') AS
 SELECT 1 AS one;
ALTER VIEW public.no_barrier OWNER TO postgres;
