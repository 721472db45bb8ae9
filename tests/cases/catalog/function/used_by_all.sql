CREATE FUNCTION public.z_next() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public.z_ok(a int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a > 0';
CREATE FUNCTION public.z_key(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a % 10';
CREATE TABLE public.a (
    id int DEFAULT public.z_next(),
    key int GENERATED ALWAYS AS (public.z_key(id)) STORED,
    CHECK (public.z_ok(id))
);
CREATE INDEX a_key ON public.a (public.z_key(id)) WHERE public.z_ok(id);
CREATE TABLE public.p (id int, note text DEFAULT 'n' || public.z_next()) PARTITION BY LIST (public.z_key(id));
CREATE TABLE public.p_1 PARTITION OF public.p FOR VALUES IN (1);
