SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE STATISTICS public."none" (mcv) ON a, b FROM public.t;
ALTER STATISTICS public."none" SET STATISTICS 0;
ALTER STATISTICS public."none" OWNER TO postgres;
CREATE STATISTICS public.reset ON a, b FROM public.t;
ALTER STATISTICS public.reset OWNER TO postgres;
CREATE STATISTICS public.with_target ON a, b FROM public.t;
ALTER STATISTICS public.with_target SET STATISTICS 1000;
ALTER STATISTICS public.with_target OWNER TO postgres;
