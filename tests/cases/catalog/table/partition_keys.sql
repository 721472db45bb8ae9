CREATE TABLE public.by_expression (a text, b text) PARTITION BY RANGE (lower(a) COLLATE "C", (b || a));
CREATE TABLE public.by_expression_1 PARTITION OF public.by_expression FOR VALUES FROM ('a', MINVALUE) TO ('m', MAXVALUE);
CREATE TABLE public.by_opclass (a text) PARTITION BY LIST (a text_pattern_ops);
CREATE TABLE public.by_collation (a text COLLATE "C") PARTITION BY HASH (a COLLATE "POSIX");
CREATE TABLE public.by_bool (a boolean) PARTITION BY LIST (a);
CREATE TABLE public.by_bool_true PARTITION OF public.by_bool FOR VALUES IN (true);
CREATE TABLE public."by.Name" ("Col.1" int, "x""y" int) PARTITION BY RANGE ("Col.1", "x""y");
CREATE TABLE public."by.Name 1" PARTITION OF public."by.Name" FOR VALUES FROM (1, MINVALUE) TO (2, MINVALUE);
