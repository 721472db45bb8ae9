-- since 16
CREATE COLLATION public.g_first (provider = icu, locale = 'und', rules = '&a < g');
CREATE COLLATION public.quoted_rules (provider = icu, locale = 'und', rules = '&V << w <<< W & ''-'' < x', deterministic = false);
