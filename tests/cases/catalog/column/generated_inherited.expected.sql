SET check_function_bodies = off;
CREATE TABLE public.p (
    a integer,
    g integer GENERATED ALWAYS AS ((a * 3)) STORED
)
PARTITION BY RANGE (a);
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.p1 (
    a integer,
    g integer GENERATED ALWAYS AS ((a * 3)) STORED
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.p1 OWNER TO postgres;
CREATE TABLE public.parent (
    a integer,
    g integer GENERATED ALWAYS AS ((a * 2)) STORED,
    d integer DEFAULT 5
);
ALTER TABLE public.parent OWNER TO postgres;
CREATE TABLE public.child (
    x integer
)
INHERITS (public.parent);
ALTER TABLE public.child OWNER TO postgres;
CREATE TABLE public.later (
    a integer,
    g integer,
    d integer
)
INHERITS (public.parent);
ALTER TABLE ONLY public.later ALTER COLUMN d DROP DEFAULT;
ALTER TABLE public.later OWNER TO postgres;
CREATE TABLE public.merged (
    g integer,
    d integer DEFAULT 6
)
INHERITS (public.parent);
ALTER TABLE public.merged OWNER TO postgres;
