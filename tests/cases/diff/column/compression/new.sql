-- since 14
CREATE TABLE public.t (a text COMPRESSION pglz, b text);
