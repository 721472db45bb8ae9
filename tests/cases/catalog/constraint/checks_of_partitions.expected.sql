SET check_function_bodies = off;
CREATE TABLE public.z (
    a integer,
    b integer
)
PARTITION BY RANGE (a);
ALTER TABLE public.z OWNER TO postgres;
CREATE TABLE public.a_part (
    a integer,
    b integer,
    CONSTRAINT unchecked CHECK ((b <> 5)),
    CONSTRAINT whole CHECK ((b > 0))
);
ALTER TABLE ONLY public.z ATTACH PARTITION public.a_part FOR VALUES FROM (0) TO (10);
ALTER TABLE public.a_part OWNER TO postgres;
CREATE TABLE public.b_part (
    a integer,
    b integer,
    CONSTRAINT own CHECK ((b < 100)),
    CONSTRAINT whole CHECK ((b > 0))
)
PARTITION BY RANGE (b);
ALTER TABLE ONLY public.z ATTACH PARTITION public.b_part FOR VALUES FROM (10) TO (20);
ALTER TABLE public.b_part OWNER TO postgres;
CREATE TABLE public.a_sub (
    a integer,
    b integer,
    CONSTRAINT own CHECK ((b < 100)),
    CONSTRAINT whole CHECK ((b > 0))
);
ALTER TABLE ONLY public.b_part ATTACH PARTITION public.a_sub FOR VALUES FROM (0) TO (10);
ALTER TABLE public.a_sub OWNER TO postgres;
ALTER TABLE public.b_part ADD CONSTRAINT own_unchecked CHECK ((b <> 6)) NOT VALID;
ALTER TABLE public.z ADD CONSTRAINT unchecked CHECK ((b <> 5)) NOT VALID;
ALTER TABLE public.z ADD CONSTRAINT whole CHECK ((b > 0));
