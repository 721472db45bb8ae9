SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer NOT NULL,
    b integer NOT NULL,
    c integer,
    d integer,
    e integer
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ADD CONSTRAINT also UNIQUE (e, a) WITH (fillfactor='70', deduplicate_items='off');
ALTER TABLE ONLY public.t ADD CONSTRAINT elsewhere UNIQUE (a, c);
ALTER INDEX public.elsewhere SET TABLESPACE catalog_space;
ALTER TABLE ONLY public.t ADD CONSTRAINT filled UNIQUE (d) WITH (fillfactor='60') DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.t ADD CONSTRAINT once UNIQUE (c) INCLUDE (d, e);
COMMENT ON CONSTRAINT once ON public.t IS 'the constraint';
COMMENT ON INDEX public.once IS 'its index';
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (b, a);
COMMENT ON INDEX public.t_pkey IS 'the key''s index';
ALTER TABLE ONLY public.t ADD CONSTRAINT waits UNIQUE (e) DEFERRABLE;
