SET check_function_bodies = off;
CREATE TABLE public.h (
    id integer
);
ALTER TABLE public.h OWNER TO postgres;
