SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer,
    name text,
    "Mixed Case" text,
    secret text
);
ALTER TABLE public.t OWNER TO postgres;
GRANT SELECT ("Mixed Case") ON TABLE public.t TO PUBLIC;
GRANT INSERT ("Mixed Case") ON TABLE public.t TO catalog_writer WITH GRANT OPTION;
GRANT SELECT (id) ON TABLE public.t TO catalog_reader;
GRANT REFERENCES (id) ON TABLE public.t TO catalog_writer WITH GRANT OPTION;
GRANT SELECT (name), UPDATE (name) ON TABLE public.t TO catalog_reader;
GRANT SELECT (secret), INSERT (secret), UPDATE (secret), REFERENCES (secret) ON TABLE public.t TO catalog_owner;
