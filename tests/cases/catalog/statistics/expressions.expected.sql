SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b text,
    at timestamp with time zone
);
ALTER TABLE public.t OWNER TO postgres;
CREATE STATISTICS public.one ON lower(b) FROM public.t;
ALTER STATISTICS public.one OWNER TO postgres;
COMMENT ON STATISTICS public.one IS 'of an expression';
CREATE STATISTICS public.three ON (b || 'x;''y'::text), (a + 1) FROM public.t;
ALTER STATISTICS public.three OWNER TO postgres;
CREATE STATISTICS public.two (mcv) ON a, (a % 10), date_trunc('day'::text, (at AT TIME ZONE 'UTC'::text)) FROM public.t;
ALTER STATISTICS public.two OWNER TO postgres;
