CREATE TABLE public.t (a int, b int DEFAULT 1 NOT NULL, c boolean, d timestamptz, e int[], f varchar(5) DEFAULT 'x');
