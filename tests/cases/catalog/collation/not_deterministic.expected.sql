SET check_function_bodies = off;
CREATE COLLATION public.no_accent (provider = icu, deterministic = false, locale = 'und-u-ks-level1-kc-true');
ALTER COLLATION public.no_accent OWNER TO postgres;
CREATE COLLATION public.no_case (provider = icu, deterministic = false, locale = 'und-u-ks-level2');
ALTER COLLATION public.no_case OWNER TO postgres;
CREATE TABLE public.people (
    name text COLLATE public.no_case
);
ALTER TABLE public.people OWNER TO postgres;
ALTER TABLE ONLY public.people ADD CONSTRAINT people_name_key UNIQUE (name);
