CREATE SCHEMA search;
CREATE EXTENSION pg_trgm SCHEMA search;
CREATE TABLE public.documents (title text, body text);
CREATE INDEX documents_title ON public.documents USING gin (title search.gin_trgm_ops);
CREATE INDEX documents_body ON public.documents USING gist (body search.gist_trgm_ops);
