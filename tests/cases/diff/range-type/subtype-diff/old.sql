CREATE TYPE public.r AS RANGE (subtype = float8);
