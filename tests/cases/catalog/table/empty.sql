CREATE TABLE public.nothing ();
CREATE TABLE public.emptied (gone int);
ALTER TABLE public.emptied DROP COLUMN gone;
CREATE TABLE public.child () INHERITS (public.nothing);
