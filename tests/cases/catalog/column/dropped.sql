CREATE TABLE public.t (a int, gone1 text, b int NOT NULL, gone2 int, c int DEFAULT 3);
ALTER TABLE public.t DROP COLUMN gone1, DROP COLUMN gone2;
ALTER TABLE public.t ADD COLUMN d text DEFAULT 'fast' NOT NULL;
ALTER TABLE public.t RENAME COLUMN a TO z;
ALTER TABLE public.t ALTER c TYPE bigint;
CREATE INDEX ON public.t (d, z);
COMMENT ON COLUMN public.t.d IS 'fourth';
