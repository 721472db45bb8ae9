CREATE TABLE public.t (a int, b text, c jsonb);
CREATE INDEX t_e ON public.t (lower(b), a, (a * 2), ((c ->> 'x')::int));
ALTER INDEX public.t_e ALTER COLUMN 1 SET STATISTICS 300;
ALTER INDEX public.t_e ALTER COLUMN 3 SET STATISTICS 0;
ALTER INDEX public.t_e ALTER COLUMN 4 SET STATISTICS 10000;
ALTER INDEX public.t_e ALTER COLUMN 4 SET STATISTICS -1;
