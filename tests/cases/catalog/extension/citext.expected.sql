SET check_function_bodies = off;
CREATE SCHEMA ext;
ALTER SCHEMA ext OWNER TO postgres;
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA ext VERSION '1.6';
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';
CREATE DOMAIN public.address AS ext.citext
    CONSTRAINT address_check CHECK (((VALUE)::text ~ '@'::text));
ALTER DOMAIN public.address OWNER TO postgres;
CREATE TABLE public.users (
    email ext.citext NOT NULL,
    aliases ext.citext[] DEFAULT '{}'::ext.citext[] NOT NULL,
    nick ext.citext DEFAULT 'nobody'::ext.citext
);
ALTER TABLE public.users OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.find(who ext.citext)
 RETURNS SETOF public.users
 LANGUAGE sql
 STABLE
AS $function$SELECT * FROM public.users WHERE email = who$function$;
ALTER FUNCTION public.find(who ext.citext) OWNER TO postgres;
ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (email);
CREATE INDEX users_nick ON public.users USING btree (nick);
