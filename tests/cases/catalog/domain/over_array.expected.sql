SET check_function_bodies = off;
CREATE DOMAIN public.matrix AS numeric(4,1)[]
    CONSTRAINT matrix_check CHECK ((array_ndims(VALUE) = 2));
ALTER DOMAIN public.matrix OWNER TO postgres;
CREATE DOMAIN public.tag AS text;
ALTER DOMAIN public.tag OWNER TO postgres;
CREATE DOMAIN public.tag_list AS public.tag[];
ALTER DOMAIN public.tag_list OWNER TO postgres;
CREATE DOMAIN public.tags AS text[] DEFAULT '{}'::text[]
    CONSTRAINT tags_check CHECK ((cardinality(VALUE) < 10));
ALTER DOMAIN public.tags OWNER TO postgres;
CREATE TABLE public.posts (
    tags public.tags,
    lists public.tag_list[],
    m public.matrix
);
ALTER TABLE public.posts OWNER TO postgres;
