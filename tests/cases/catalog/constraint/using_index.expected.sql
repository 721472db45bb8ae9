SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer NOT NULL,
    b text COLLATE pg_catalog."C",
    c integer
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ADD CONSTRAINT "T.Key" PRIMARY KEY (a);
ALTER TABLE ONLY public.t ADD CONSTRAINT "now ""so""" UNIQUE (b) INCLUDE (c) WITH (fillfactor='55') DEFERRABLE;
