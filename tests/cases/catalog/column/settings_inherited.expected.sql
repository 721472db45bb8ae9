SET check_function_bodies = off;
CREATE TABLE public.p (
    a text
)
PARTITION BY LIST (a);
ALTER TABLE ONLY public.p ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.p1 (
    a text
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES IN ('x');
ALTER TABLE ONLY public.p1 ALTER COLUMN a SET STORAGE MAIN;
ALTER TABLE public.p1 OWNER TO postgres;
CREATE TABLE public.parent (
    a text,
    b text,
    c text
);
ALTER TABLE ONLY public.parent ALTER COLUMN a SET STATISTICS 9;
ALTER TABLE ONLY public.parent ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.parent ALTER COLUMN b SET STORAGE MAIN;
ALTER TABLE public.parent OWNER TO postgres;
CREATE TABLE public.child (
    b text
)
INHERITS (public.parent);
ALTER TABLE ONLY public.child ALTER COLUMN a SET STORAGE EXTENDED;
ALTER TABLE ONLY public.child ALTER COLUMN c SET STORAGE PLAIN;
ALTER TABLE public.child OWNER TO postgres;
