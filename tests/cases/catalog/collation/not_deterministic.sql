CREATE COLLATION public.no_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE COLLATION public.no_accent (provider = icu, locale = 'und-u-ks-level1-kc-true', deterministic = false);
CREATE TABLE public.people (name text COLLATE public.no_case UNIQUE);
