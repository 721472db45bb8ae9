SET check_function_bodies = off;
CREATE TABLE public.z (
    id integer NOT NULL,
    region text NOT NULL,
    at date NOT NULL,
    v integer DEFAULT 1
)
PARTITION BY LIST (region);
ALTER TABLE public.z OWNER TO postgres;
CREATE TABLE public.b_rest (
    id integer NOT NULL,
    region text NOT NULL,
    at date NOT NULL,
    v integer DEFAULT 1
)
PARTITION BY RANGE (at);
ALTER TABLE ONLY public.z ATTACH PARTITION public.b_rest DEFAULT;
ALTER TABLE public.b_rest OWNER TO postgres;
CREATE TABLE public.b_rest_rest (
    id integer NOT NULL,
    region text NOT NULL,
    at date NOT NULL,
    v integer DEFAULT 1
);
ALTER TABLE ONLY public.b_rest ATTACH PARTITION public.b_rest_rest DEFAULT;
ALTER TABLE public.b_rest_rest OWNER TO postgres;
CREATE TABLE public.y_eu (
    id integer NOT NULL,
    region text NOT NULL,
    at date NOT NULL,
    v integer DEFAULT 1
)
PARTITION BY RANGE (at, id);
ALTER TABLE ONLY public.z ATTACH PARTITION public.y_eu FOR VALUES IN ('de', 'fr', 'it''s');
ALTER TABLE public.y_eu OWNER TO postgres;
CREATE TABLE public.a_eu_25 (
    id integer NOT NULL,
    region text NOT NULL,
    at date NOT NULL,
    v integer DEFAULT 1
)
PARTITION BY HASH (id);
ALTER TABLE ONLY public.y_eu ATTACH PARTITION public.a_eu_25 FOR VALUES FROM ('2025-01-01', MINVALUE) TO ('2026-01-01', MINVALUE);
ALTER TABLE public.a_eu_25 OWNER TO postgres;
CREATE TABLE public.a_eu_25_0 (
    id integer NOT NULL,
    region text NOT NULL,
    at date NOT NULL,
    v integer DEFAULT 2
);
ALTER TABLE ONLY public.a_eu_25 ATTACH PARTITION public.a_eu_25_0 FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE public.a_eu_25_0 OWNER TO postgres;
CREATE TABLE public.a_eu_25_1 (
    id integer NOT NULL,
    region text NOT NULL,
    at date NOT NULL,
    v integer DEFAULT 1
);
ALTER TABLE ONLY public.a_eu_25 ATTACH PARTITION public.a_eu_25_1 FOR VALUES WITH (modulus 2, remainder 1);
ALTER TABLE public.a_eu_25_1 OWNER TO postgres;
CREATE TABLE public.y_none (
    id integer NOT NULL,
    region text NOT NULL,
    at date NOT NULL,
    v integer DEFAULT 1
);
ALTER TABLE ONLY public.z ATTACH PARTITION public.y_none FOR VALUES IN (NULL);
ALTER TABLE public.y_none OWNER TO postgres;
ALTER TABLE ONLY public.z ADD CONSTRAINT z_pkey PRIMARY KEY (id, region, at);
ALTER TABLE ONLY public.b_rest ADD CONSTRAINT b_rest_pkey PRIMARY KEY (id, region, at);
ALTER INDEX public.z_pkey ATTACH PARTITION public.b_rest_pkey;
ALTER TABLE ONLY public.b_rest_rest ADD CONSTRAINT b_rest_rest_pkey PRIMARY KEY (id, region, at);
ALTER INDEX public.b_rest_pkey ATTACH PARTITION public.b_rest_rest_pkey;
ALTER TABLE ONLY public.y_eu ADD CONSTRAINT y_eu_pkey PRIMARY KEY (id, region, at);
ALTER INDEX public.z_pkey ATTACH PARTITION public.y_eu_pkey;
ALTER TABLE ONLY public.a_eu_25 ADD CONSTRAINT a_eu_25_pkey PRIMARY KEY (id, region, at);
ALTER INDEX public.y_eu_pkey ATTACH PARTITION public.a_eu_25_pkey;
ALTER TABLE ONLY public.a_eu_25_0 ADD CONSTRAINT a_eu_25_0_pkey PRIMARY KEY (id, region, at);
ALTER INDEX public.a_eu_25_pkey ATTACH PARTITION public.a_eu_25_0_pkey;
ALTER TABLE ONLY public.a_eu_25_1 ADD CONSTRAINT a_eu_25_1_pkey PRIMARY KEY (id, region, at);
ALTER INDEX public.a_eu_25_pkey ATTACH PARTITION public.a_eu_25_1_pkey;
ALTER TABLE ONLY public.y_none ADD CONSTRAINT y_none_pkey PRIMARY KEY (id, region, at);
ALTER INDEX public.z_pkey ATTACH PARTITION public.y_none_pkey;
CREATE INDEX only_eu ON ONLY public.y_eu USING btree (lower(region));
CREATE INDEX a_eu_25_lower_idx ON ONLY public.a_eu_25 USING btree (lower(region));
ALTER INDEX public.only_eu ATTACH PARTITION public.a_eu_25_lower_idx;
CREATE INDEX a_eu_25_0_lower_idx ON public.a_eu_25_0 USING btree (lower(region));
ALTER INDEX public.a_eu_25_lower_idx ATTACH PARTITION public.a_eu_25_0_lower_idx;
CREATE INDEX a_eu_25_1_lower_idx ON public.a_eu_25_1 USING btree (lower(region));
ALTER INDEX public.a_eu_25_lower_idx ATTACH PARTITION public.a_eu_25_1_lower_idx;
CREATE INDEX z_v ON ONLY public.z USING btree (v);
CREATE INDEX b_rest_v_idx ON ONLY public.b_rest USING btree (v);
ALTER INDEX public.z_v ATTACH PARTITION public.b_rest_v_idx;
CREATE INDEX b_rest_rest_v_idx ON public.b_rest_rest USING btree (v);
ALTER INDEX public.b_rest_v_idx ATTACH PARTITION public.b_rest_rest_v_idx;
CREATE INDEX y_eu_v_idx ON ONLY public.y_eu USING btree (v);
ALTER INDEX public.z_v ATTACH PARTITION public.y_eu_v_idx;
CREATE INDEX a_eu_25_v_idx ON ONLY public.a_eu_25 USING btree (v);
ALTER INDEX public.y_eu_v_idx ATTACH PARTITION public.a_eu_25_v_idx;
CREATE INDEX a_eu_25_0_v_idx ON public.a_eu_25_0 USING btree (v);
ALTER INDEX public.a_eu_25_v_idx ATTACH PARTITION public.a_eu_25_0_v_idx;
CREATE INDEX a_eu_25_1_v_idx ON public.a_eu_25_1 USING btree (v);
ALTER INDEX public.a_eu_25_v_idx ATTACH PARTITION public.a_eu_25_1_v_idx;
CREATE INDEX y_none_v_idx ON public.y_none USING btree (v);
ALTER INDEX public.z_v ATTACH PARTITION public.y_none_v_idx;
