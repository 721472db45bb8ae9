CREATE COLLATION public.c (provider = icu, locale = 'de', deterministic = false);
