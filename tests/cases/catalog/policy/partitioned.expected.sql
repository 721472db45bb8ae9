SET check_function_bodies = off;
CREATE TABLE public.p (
    id integer,
    who name
)
PARTITION BY LIST (id);
ALTER TABLE public.p ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.p1 (
    id integer,
    who name
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES IN (1, NULL);
ALTER TABLE public.p1 ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.p1 OWNER TO postgres;
CREATE POLICY own ON public.p USING ((who = CURRENT_USER));
CREATE POLICY own ON public.p1 AS RESTRICTIVE FOR SELECT USING ((who = SESSION_USER));
