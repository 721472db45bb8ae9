SET check_function_bodies = off;
CREATE SCHEMA "Sort.Orders";
ALTER SCHEMA "Sort.Orders" OWNER TO postgres;
CREATE COLLATION "Sort.Orders"."Größe & ""Co""" (provider = icu, locale = 'sv');
ALTER COLLATION "Sort.Orders"."Größe & ""Co""" OWNER TO postgres;
CREATE COLLATION "Sort.Orders"."order" (provider = libc, locale = 'C');
ALTER COLLATION "Sort.Orders"."order" OWNER TO postgres;
CREATE TABLE public.words (
    a text COLLATE "Sort.Orders"."Größe & ""Co""",
    b character varying(10) COLLATE "Sort.Orders"."order" DEFAULT 'x'::character varying
);
ALTER TABLE public.words OWNER TO postgres;
CREATE INDEX words_b ON public.words USING btree (b COLLATE "Sort.Orders"."Größe & ""Co""");
