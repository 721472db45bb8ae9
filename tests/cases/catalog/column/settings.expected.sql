SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b text,
    c text,
    d bytea,
    e numeric,
    "F.g" text
);
ALTER TABLE ONLY public.t ALTER COLUMN a SET STATISTICS 500;
ALTER TABLE ONLY public.t ALTER COLUMN a SET (n_distinct='5');
ALTER TABLE ONLY public.t ALTER COLUMN b SET STATISTICS 0;
ALTER TABLE ONLY public.t ALTER COLUMN b SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.t ALTER COLUMN c SET STORAGE MAIN;
ALTER TABLE ONLY public.t ALTER COLUMN d SET STORAGE PLAIN;
ALTER TABLE ONLY public.t ALTER COLUMN e SET STORAGE EXTENDED;
ALTER TABLE ONLY public.t ALTER COLUMN "F.g" SET (n_distinct='-0.5', n_distinct_inherited='100');
ALTER TABLE public.t OWNER TO postgres;
COMMENT ON COLUMN public.t."F.g" IS 'it''s';
