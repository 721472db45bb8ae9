CREATE TYPE public.z_inner AS (a int, b text);
CREATE TYPE public.m_middle AS (inside public.z_inner, many public.z_inner[]);
CREATE TYPE public.a_outer AS (inside public.m_middle, flags boolean[]);
CREATE TABLE public.t (c public.a_outer DEFAULT ROW(NULL, '{}')::public.a_outer);
