CREATE TABLE public.t (a text, b text DEFAULT '1' NOT NULL, c int, d timestamp, e text[], f varchar(20) DEFAULT 'x');
