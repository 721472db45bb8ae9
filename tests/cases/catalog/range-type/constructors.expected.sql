SET check_function_bodies = off;
CREATE TYPE public.spans AS RANGE (
    SUBTYPE = interval,
    MULTIRANGE_TYPE_NAME = public.spans_multirange
);
ALTER TYPE public.spans OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.f(s public.spans DEFAULT public.spans('01:00:00'::interval, '02:00:00'::interval))
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT s IS NULL$function$;
ALTER FUNCTION public.f(s public.spans) OWNER TO postgres;
CREATE TABLE public.t (
    a public.spans DEFAULT public.spans('1 day'::interval, '2 days'::interval, '[]'::text)
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK ((a <> public.spans('00:00:00'::interval, '00:00:00'::interval)));
CREATE INDEX t_expr ON public.t USING btree (public.spans(lower(a), '1 year'::interval));
