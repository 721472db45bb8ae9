CREATE TYPE public.s AS ENUM ('new', 'old'); CREATE TABLE public.t (a text DEFAULT ('new'::public.s)::text, b int DEFAULT array_length(enum_range(NULL::public.s), 1));
