CREATE TYPE public.r AS RANGE (subtype = float8, subtype_diff = float8mi); CREATE TABLE public.t (r public.r, EXCLUDE USING gist (r WITH &&));
