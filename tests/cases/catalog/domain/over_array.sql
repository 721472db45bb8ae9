CREATE DOMAIN public.tags AS text[] DEFAULT '{}'::text[] CHECK (cardinality(VALUE) < 10);
CREATE DOMAIN public.matrix AS numeric(4,1)[][] CHECK (array_ndims(VALUE) = 2);
CREATE DOMAIN public.tag AS text;
CREATE DOMAIN public.tag_list AS public.tag[];
CREATE TABLE public.posts (tags public.tags, lists public.tag_list[], m public.matrix);
