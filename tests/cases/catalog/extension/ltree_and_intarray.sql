CREATE SCHEMA paths;
CREATE SCHEMA sets;
CREATE EXTENSION ltree SCHEMA paths;
CREATE EXTENSION intarray SCHEMA sets;
CREATE TABLE public.categories (path paths.ltree NOT NULL DEFAULT 'top', tags int[]);
CREATE INDEX categories_path ON public.categories USING gist (path);
CREATE INDEX categories_tags ON public.categories USING gin (tags sets.gin__int_ops);
CREATE FUNCTION public.parent(p paths.ltree) RETURNS paths.ltree LANGUAGE sql IMMUTABLE AS 'SELECT paths.subpath(p, 0, -1)';
ALTER TABLE public.categories ADD CHECK (paths.nlevel(public.parent(path)) > 0);
