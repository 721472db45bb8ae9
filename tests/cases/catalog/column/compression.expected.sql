SET check_function_bodies = off;
CREATE TABLE public.p (
    a text
)
PARTITION BY LIST (a);
ALTER TABLE ONLY public.p ALTER COLUMN a SET COMPRESSION pglz;
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.p1 (
    a text
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES IN ('x');
ALTER TABLE ONLY public.p1 ALTER COLUMN a SET COMPRESSION pglz;
ALTER TABLE public.p1 OWNER TO postgres;
CREATE TABLE public.t (
    a text,
    b text,
    c text COLLATE pg_catalog."C" DEFAULT 'x'::text NOT NULL
);
ALTER TABLE ONLY public.t ALTER COLUMN a SET COMPRESSION pglz;
ALTER TABLE ONLY public.t ALTER COLUMN c SET COMPRESSION pglz;
ALTER TABLE public.t OWNER TO postgres;
CREATE TABLE public.child (
    d text
)
INHERITS (public.t);
ALTER TABLE ONLY public.child ALTER COLUMN a SET COMPRESSION default;
ALTER TABLE ONLY public.child ALTER COLUMN b SET COMPRESSION pglz;
ALTER TABLE public.child OWNER TO postgres;
