CREATE TABLE public.t (a int PRIMARY KEY, gone int, b int, CHECK (a < b), UNIQUE (b, a));
ALTER TABLE public.t DROP COLUMN gone;
ALTER TABLE public.t RENAME COLUMN a TO z;
ALTER TABLE public.t RENAME TO renamed;
ALTER TABLE public.renamed ADD CHECK (z <> 4), ADD UNIQUE (b);
