CREATE EXTENSION btree_gist; CREATE TABLE public.t (a int NOT NULL, r tstzrange NOT NULL); CREATE TABLE public.u (a int, r tstzrange);
