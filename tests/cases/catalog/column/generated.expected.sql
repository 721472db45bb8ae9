SET check_function_bodies = off;
CREATE TABLE public.freed (
    a integer,
    g integer
);
ALTER TABLE public.freed OWNER TO postgres;
CREATE TABLE public.t (
    a integer,
    b text,
    "C.d" numeric,
    twice integer GENERATED ALWAYS AS ((a * 2)) STORED,
    low text COLLATE pg_catalog."C" GENERATED ALWAYS AS (lower(b)) STORED NOT NULL,
    "gen'd" numeric GENERATED ALWAYS AS (
CASE
    WHEN ("C.d" > (0)::numeric) THEN "C.d"
    ELSE (0)::numeric
END) STORED,
    document tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, b)) STORED
);
ALTER TABLE public.t OWNER TO postgres;
