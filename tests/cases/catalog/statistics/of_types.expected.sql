SET check_function_bodies = off;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
ALTER TYPE public.mood OWNER TO postgres;
CREATE TABLE public.t (
    m public.mood,
    n numeric,
    d date,
    w character varying(3)
);
ALTER TABLE public.t OWNER TO postgres;
CREATE STATISTICS public.s (mcv) ON m, n, d, w FROM public.t;
ALTER STATISTICS public.s OWNER TO postgres;
