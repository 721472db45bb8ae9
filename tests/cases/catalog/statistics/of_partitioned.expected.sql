SET check_function_bodies = off;
CREATE TABLE public.p (
    a integer,
    b integer
)
PARTITION BY RANGE (a);
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.p1 (
    a integer,
    b integer
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.p1 OWNER TO postgres;
CREATE STATISTICS public.of_p ON a, b FROM public.p;
ALTER STATISTICS public.of_p OWNER TO postgres;
CREATE STATISTICS public.of_p1 ON a, b FROM public.p1;
ALTER STATISTICS public.of_p1 OWNER TO postgres;
