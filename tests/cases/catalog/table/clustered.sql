CREATE TABLE public.by_key (id int PRIMARY KEY);
ALTER TABLE public.by_key CLUSTER ON by_key_pkey;
CREATE TABLE public."By.Index" (id int, v text);
CREATE INDEX "I.1" ON public."By.Index" (v);
ALTER TABLE public."By.Index" CLUSTER ON "I.1";
