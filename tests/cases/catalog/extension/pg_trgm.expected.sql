SET check_function_bodies = off;
CREATE SCHEMA search;
ALTER SCHEMA search OWNER TO postgres;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA search VERSION '1.6';
COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';
CREATE TABLE public.documents (
    title text,
    body text
);
ALTER TABLE public.documents OWNER TO postgres;
CREATE INDEX documents_body ON public.documents USING gist (body search.gist_trgm_ops);
CREATE INDEX documents_title ON public.documents USING gin (title search.gin_trgm_ops);
