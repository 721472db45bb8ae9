CREATE TABLE public.t (a text COLLATE "C", b varchar(5) COLLATE "POSIX" DEFAULT 'b', c text[] COLLATE "C", d text COLLATE "default", e name COLLATE "default", f name);
