SET check_function_bodies = off;
ALTER SCHEMA public OWNER TO pg_database_owner;
COMMENT ON SCHEMA public IS 'standard public schema';
CREATE TABLE public.emptied (
);
ALTER TABLE public.emptied OWNER TO postgres;
CREATE TABLE public.nothing (
);
ALTER TABLE public.nothing OWNER TO postgres;
CREATE TABLE public.child (
)
INHERITS (public.nothing);
ALTER TABLE public.child OWNER TO postgres;
