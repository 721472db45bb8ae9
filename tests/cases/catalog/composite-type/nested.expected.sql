SET check_function_bodies = off;
CREATE TYPE public.z_inner AS (
    a integer,
    b text
);
ALTER TYPE public.z_inner OWNER TO postgres;
CREATE TYPE public.m_middle AS (
    inside public.z_inner,
    many public.z_inner[]
);
ALTER TYPE public.m_middle OWNER TO postgres;
CREATE TYPE public.a_outer AS (
    inside public.m_middle,
    flags boolean[]
);
ALTER TYPE public.a_outer OWNER TO postgres;
CREATE TABLE public.t (
    c public.a_outer DEFAULT ROW(NULL::public.m_middle, '{}'::boolean[])::public.a_outer
);
ALTER TABLE public.t OWNER TO postgres;
