SET check_function_bodies = off;
CREATE SCHEMA paths;
ALTER SCHEMA paths OWNER TO postgres;
CREATE SCHEMA sets;
ALTER SCHEMA sets OWNER TO postgres;
CREATE EXTENSION IF NOT EXISTS intarray WITH SCHEMA sets VERSION '1.5';
COMMENT ON EXTENSION intarray IS 'functions, operators, and index support for 1-D arrays of integers';
CREATE EXTENSION IF NOT EXISTS ltree WITH SCHEMA paths VERSION '1.2';
COMMENT ON EXTENSION ltree IS 'data type for hierarchical tree-like structures';
CREATE OR REPLACE FUNCTION public.parent(p paths.ltree)
 RETURNS paths.ltree
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT paths.subpath(p, 0, -1)$function$;
ALTER FUNCTION public.parent(p paths.ltree) OWNER TO postgres;
CREATE TABLE public.categories (
    path paths.ltree DEFAULT 'top'::paths.ltree NOT NULL,
    tags integer[]
);
ALTER TABLE public.categories OWNER TO postgres;
ALTER TABLE public.categories ADD CONSTRAINT categories_path_check CHECK ((paths.nlevel(public.parent(path)) > 0));
CREATE INDEX categories_path ON public.categories USING gist (path);
CREATE INDEX categories_tags ON public.categories USING gin (tags sets.gin__int_ops);
