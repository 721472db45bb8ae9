CREATE TABLE public.t (a varchar(9) COLLATE "C", b varchar(9) COLLATE "POSIX");
