CREATE TABLE public.t (a int, gone int, b int);
ALTER TABLE public.t DROP COLUMN gone;
CREATE INDEX was ON public.t (a, b);
ALTER INDEX public.was RENAME TO "Is";
ALTER TABLE public.t RENAME COLUMN a TO "A.a";
ALTER TABLE public.t RENAME TO "T.t";
CREATE SCHEMA moved;
ALTER TABLE public."T.t" SET SCHEMA moved;
