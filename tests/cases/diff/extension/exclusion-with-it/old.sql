CREATE EXTENSION btree_gist; CREATE TABLE public.t (room int, during tstzrange);
