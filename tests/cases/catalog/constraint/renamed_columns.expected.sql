SET check_function_bodies = off;
CREATE TABLE public.renamed (
    z integer NOT NULL,
    b integer
);
ALTER TABLE public.renamed OWNER TO postgres;
ALTER TABLE ONLY public.renamed ADD CONSTRAINT renamed_b_key UNIQUE (b);
ALTER TABLE public.renamed ADD CONSTRAINT renamed_z_check CHECK ((z <> 4));
ALTER TABLE ONLY public.renamed ADD CONSTRAINT t_b_a_key UNIQUE (b, z);
ALTER TABLE public.renamed ADD CONSTRAINT t_check CHECK ((z < b));
ALTER TABLE ONLY public.renamed ADD CONSTRAINT t_pkey PRIMARY KEY (z);
