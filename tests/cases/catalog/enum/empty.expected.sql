SET check_function_bodies = off;
CREATE TYPE public.nothing AS ENUM ();
ALTER TYPE public.nothing OWNER TO postgres;
