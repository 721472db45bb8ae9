CREATE TYPE public.r AS RANGE (subtype = text);
