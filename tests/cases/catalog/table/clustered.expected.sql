SET check_function_bodies = off;
CREATE TABLE public."By.Index" (
    id integer,
    v text
);
ALTER TABLE public."By.Index" OWNER TO postgres;
CREATE TABLE public.by_key (
    id integer NOT NULL
);
ALTER TABLE public.by_key OWNER TO postgres;
ALTER TABLE ONLY public.by_key ADD CONSTRAINT by_key_pkey PRIMARY KEY (id);
ALTER TABLE public.by_key CLUSTER ON by_key_pkey;
CREATE INDEX "I.1" ON public."By.Index" USING btree (v);
ALTER TABLE public."By.Index" CLUSTER ON "I.1";
