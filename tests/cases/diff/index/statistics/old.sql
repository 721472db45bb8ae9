CREATE TABLE public.t (a int); CREATE INDEX ti ON public.t ((a + 1), (a + 2)); ALTER INDEX public.ti ALTER COLUMN 1 SET STATISTICS 9;
