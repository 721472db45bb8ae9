SET check_function_bodies = off;
CREATE DOMAIN public.z_base AS integer DEFAULT 7
    CONSTRAINT z_base_check CHECK ((VALUE > 0));
ALTER DOMAIN public.z_base OWNER TO postgres;
CREATE DOMAIN public.middle AS public.z_base DEFAULT 7
    CONSTRAINT middle_check CHECK (((VALUE)::integer < 100));
ALTER DOMAIN public.middle OWNER TO postgres;
CREATE DOMAIN public.a_top AS public.middle NOT NULL DEFAULT 9;
ALTER DOMAIN public.a_top OWNER TO postgres;
CREATE DOMAIN public.without AS public.z_base;
ALTER DOMAIN public.without DROP DEFAULT;
ALTER DOMAIN public.without OWNER TO postgres;
CREATE TABLE public.t (
    a public.a_top,
    b public.without
);
ALTER TABLE public.t OWNER TO postgres;
