-- since 14
CREATE TABLE public.t (a text COMPRESSION pglz, b text, c text COMPRESSION pglz COLLATE "C" NOT NULL DEFAULT 'x');
CREATE TABLE public.child (d text) INHERITS (public.t);
ALTER TABLE public.child ALTER a SET COMPRESSION default;
ALTER TABLE public.child ALTER b SET COMPRESSION pglz;
CREATE TABLE public.p (a text COMPRESSION pglz) PARTITION BY LIST (a);
CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES IN ('x');
