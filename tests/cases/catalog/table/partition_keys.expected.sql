SET check_function_bodies = off;
CREATE TABLE public."by.Name" (
    "Col.1" integer,
    "x""y" integer
)
PARTITION BY RANGE ("Col.1", "x""y");
ALTER TABLE public."by.Name" OWNER TO postgres;
CREATE TABLE public."by.Name 1" (
    "Col.1" integer,
    "x""y" integer
);
ALTER TABLE ONLY public."by.Name" ATTACH PARTITION public."by.Name 1" FOR VALUES FROM (1, MINVALUE) TO (2, MINVALUE);
ALTER TABLE public."by.Name 1" OWNER TO postgres;
CREATE TABLE public.by_bool (
    a boolean
)
PARTITION BY LIST (a);
ALTER TABLE public.by_bool OWNER TO postgres;
CREATE TABLE public.by_bool_true (
    a boolean
);
ALTER TABLE ONLY public.by_bool ATTACH PARTITION public.by_bool_true FOR VALUES IN (true);
ALTER TABLE public.by_bool_true OWNER TO postgres;
CREATE TABLE public.by_collation (
    a text COLLATE pg_catalog."C"
)
PARTITION BY HASH (a COLLATE "POSIX");
ALTER TABLE public.by_collation OWNER TO postgres;
CREATE TABLE public.by_expression (
    a text,
    b text
)
PARTITION BY RANGE (lower(a) COLLATE "C", ((b || a)));
ALTER TABLE public.by_expression OWNER TO postgres;
CREATE TABLE public.by_expression_1 (
    a text,
    b text
);
ALTER TABLE ONLY public.by_expression ATTACH PARTITION public.by_expression_1 FOR VALUES FROM ('a', MINVALUE) TO ('m', MAXVALUE);
ALTER TABLE public.by_expression_1 OWNER TO postgres;
CREATE TABLE public.by_opclass (
    a text
)
PARTITION BY LIST (a text_pattern_ops);
ALTER TABLE public.by_opclass OWNER TO postgres;
