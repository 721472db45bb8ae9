CREATE EXTENSION btree_gist; CREATE TABLE public.t (room int, during tstzrange, CONSTRAINT one EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (room > 0));
