SET check_function_bodies = off;
ALTER SCHEMA public OWNER TO pg_database_owner;
COMMENT ON SCHEMA public IS 'standard public schema';
CREATE TABLE public.parent (
    a integer,
    b integer DEFAULT 3,
    c integer NOT NULL
);
ALTER TABLE public.parent OWNER TO postgres;
CREATE TABLE public.child (
    z integer,
    y integer,
    x integer
)
INHERITS (public.parent);
ALTER TABLE public.child OWNER TO postgres;
