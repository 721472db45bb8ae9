CREATE COLLATION public.sv (provider = icu, locale = 'sv');
CREATE TYPE public.swedish AS RANGE (subtype = text, collation = public.sv);
CREATE TYPE public.bytes AS RANGE (subtype = text, collation = "C");
CREATE TYPE public.numbers AS RANGE (subtype = numeric);
