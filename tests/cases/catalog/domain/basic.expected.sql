SET check_function_bodies = off;
CREATE DOMAIN public.code AS character varying(8);
ALTER DOMAIN public.code OWNER TO postgres;
CREATE DOMAIN public.plain AS text;
ALTER DOMAIN public.plain OWNER TO postgres;
CREATE DOMAIN public.positive AS integer
    CONSTRAINT positive_check CHECK ((VALUE > 0));
ALTER DOMAIN public.positive OWNER TO postgres;
CREATE DOMAIN public.price AS numeric(10,2) NOT NULL DEFAULT 0.00
    CONSTRAINT below_a_million CHECK ((VALUE < (1000000)::numeric))
    CONSTRAINT not_negative CHECK ((VALUE >= (0)::numeric));
ALTER DOMAIN public.price OWNER TO postgres;
CREATE TABLE public.items (
    id public.positive NOT NULL,
    price public.price,
    code public.code DEFAULT 'none'::character varying
);
ALTER TABLE public.items OWNER TO postgres;
ALTER TABLE ONLY public.items ADD CONSTRAINT items_pkey PRIMARY KEY (id);
