CREATE SCHEMA "Sort.Orders";
CREATE COLLATION "Sort.Orders"."Größe & ""Co""" (provider = icu, locale = 'sv');
CREATE COLLATION "Sort.Orders"."order" (locale = 'C');
CREATE TABLE public.words (a text COLLATE "Sort.Orders"."Größe & ""Co""", b varchar(10) COLLATE "Sort.Orders"."order" DEFAULT 'x');
CREATE INDEX words_b ON public.words (b COLLATE "Sort.Orders"."Größe & ""Co""");
