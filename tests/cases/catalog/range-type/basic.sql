CREATE TYPE public.floats AS RANGE (subtype = float8);
CREATE TYPE public.times AS RANGE (subtype = time);
CREATE TYPE public.texts AS RANGE (subtype = text);
CREATE TABLE public.t (a public.floats, b public.times[], c public.texts DEFAULT '[a,b)');
