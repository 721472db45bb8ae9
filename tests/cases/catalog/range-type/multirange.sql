-- since 14
CREATE TYPE public.floatrange AS RANGE (subtype = float8);
CREATE TYPE public.named AS RANGE (subtype = float8, multirange_type_name = public.many);
CREATE SCHEMA "Other";
CREATE TYPE public.elsewhere AS RANGE (subtype = int8, multirange_type_name = "Other"."Many.of Them");
CREATE TABLE public.t (a public.floatmultirange, b public.many, c "Other"."Many.of Them"[]);
CREATE FUNCTION public.f(m public.many DEFAULT public.many(public.named(1, 2))) RETURNS public.named LANGUAGE sql AS 'SELECT pg_catalog.range_merge(m)';
