SET check_function_bodies = off;
CREATE TABLE public.p (
    a integer,
    b text DEFAULT 'p'::text,
    c integer NOT NULL
)
PARTITION BY RANGE (a);
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.later (
    a integer,
    b text,
    c integer NOT NULL,
    CONSTRAINT a_positive CHECK ((a > 0))
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.later FOR VALUES FROM (10) TO (20);
ALTER TABLE ONLY public.later ALTER COLUMN c SET STATISTICS 7;
ALTER TABLE public.later OWNER TO postgres;
CREATE TABLE public.part (
    c integer NOT NULL,
    b text DEFAULT 'part'::text NOT NULL,
    a integer,
    CONSTRAINT a_positive CHECK ((a > 0)),
    CONSTRAINT own CHECK ((c < 9))
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.part FOR VALUES FROM (1) TO (10);
ALTER TABLE public.part OWNER TO postgres;
COMMENT ON COLUMN public.later.b IS 'without a default';
ALTER TABLE public.later ADD CONSTRAINT not_checked CHECK ((c > 5)) NOT VALID;
ALTER TABLE public.p ADD CONSTRAINT a_positive CHECK ((a > 0));
COMMENT ON CONSTRAINT a_positive ON public.part IS 'inherited';
COMMENT ON CONSTRAINT own ON public.part IS 'its own';
