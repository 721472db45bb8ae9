CREATE TABLE public.t (a int, b text, "C.d" numeric,
    twice int GENERATED ALWAYS AS (a * 2) STORED,
    low text COLLATE "C" GENERATED ALWAYS AS (lower(b)) STORED NOT NULL,
    "gen'd" numeric GENERATED ALWAYS AS (CASE WHEN "C.d" > 0 THEN "C.d" ELSE 0 END) STORED,
    document tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, b)) STORED);
CREATE TABLE public.freed (a int, g int GENERATED ALWAYS AS (a + 1) STORED);
ALTER TABLE public.freed ALTER g DROP EXPRESSION;
