SET check_function_bodies = off;
CREATE TABLE public.a_plain (
    id integer,
    region text
);
ALTER TABLE public.a_plain OWNER TO postgres;
CREATE TABLE public.b_parts (
    id integer,
    plain integer,
    own integer
)
PARTITION BY RANGE (id);
ALTER TABLE public.b_parts OWNER TO postgres;
CREATE TABLE public.b_parts_1 (
    id integer,
    plain integer,
    own integer
);
ALTER TABLE ONLY public.b_parts ATTACH PARTITION public.b_parts_1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.b_parts_1 OWNER TO postgres;
CREATE TABLE public.b_parts_2 (
    id integer,
    plain integer,
    own integer
);
ALTER TABLE ONLY public.b_parts ATTACH PARTITION public.b_parts_2 FOR VALUES FROM (10) TO (20);
ALTER TABLE public.b_parts_2 OWNER TO postgres;
CREATE TABLE public.b_parts_sub (
    id integer,
    plain integer,
    own integer
)
PARTITION BY RANGE (id);
ALTER TABLE ONLY public.b_parts ATTACH PARTITION public.b_parts_sub FOR VALUES FROM (20) TO (30);
ALTER TABLE public.b_parts_sub OWNER TO postgres;
CREATE TABLE public.b_parts_sub_1 (
    id integer,
    plain integer,
    own integer
);
ALTER TABLE ONLY public.b_parts_sub ATTACH PARTITION public.b_parts_sub_1 FOR VALUES FROM (20) TO (25);
ALTER TABLE public.b_parts_sub_1 OWNER TO postgres;
CREATE TABLE public.plain (
    id integer NOT NULL
);
ALTER TABLE public.plain OWNER TO postgres;
CREATE TABLE public.z (
    id integer NOT NULL,
    region text NOT NULL,
    parent integer,
    parent_region text
)
PARTITION BY LIST (region);
ALTER TABLE public.z OWNER TO postgres;
CREATE TABLE public.z_eu (
    id integer NOT NULL,
    region text NOT NULL,
    parent integer,
    parent_region text
)
PARTITION BY RANGE (id);
ALTER TABLE ONLY public.z ATTACH PARTITION public.z_eu FOR VALUES IN ('eu');
ALTER TABLE public.z_eu OWNER TO postgres;
CREATE TABLE public.z_eu_1 (
    id integer NOT NULL,
    region text NOT NULL,
    parent integer,
    parent_region text
);
ALTER TABLE ONLY public.z_eu ATTACH PARTITION public.z_eu_1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.z_eu_1 OWNER TO postgres;
CREATE TABLE public.z_us (
    id integer NOT NULL,
    region text NOT NULL,
    parent integer,
    parent_region text
);
ALTER TABLE ONLY public.z ATTACH PARTITION public.z_us FOR VALUES IN ('us');
ALTER TABLE public.z_us OWNER TO postgres;
ALTER TABLE ONLY public.plain ADD CONSTRAINT plain_pkey PRIMARY KEY (id);
ALTER TABLE public.b_parts ADD CONSTRAINT b_parts_plain_fkey FOREIGN KEY (plain) REFERENCES public.plain(id);
ALTER TABLE ONLY public.b_parts_1 ADD CONSTRAINT own_key FOREIGN KEY (own) REFERENCES public.plain(id);
ALTER TABLE ONLY public.z ADD CONSTRAINT z_pkey PRIMARY KEY (id, region);
ALTER TABLE ONLY public.z_eu ADD CONSTRAINT z_eu_pkey PRIMARY KEY (id, region);
ALTER INDEX public.z_pkey ATTACH PARTITION public.z_eu_pkey;
ALTER TABLE ONLY public.z_eu_1 ADD CONSTRAINT z_eu_1_pkey PRIMARY KEY (id, region);
ALTER INDEX public.z_eu_pkey ATTACH PARTITION public.z_eu_1_pkey;
ALTER TABLE ONLY public.z_us ADD CONSTRAINT z_us_pkey PRIMARY KEY (id, region);
ALTER INDEX public.z_pkey ATTACH PARTITION public.z_us_pkey;
ALTER TABLE ONLY public.a_plain ADD CONSTRAINT a_plain_id_region_fkey FOREIGN KEY (id, region) REFERENCES public.z(id, region) ON DELETE CASCADE;
ALTER TABLE public.z ADD CONSTRAINT up FOREIGN KEY (parent, parent_region) REFERENCES public.z(id, region);
