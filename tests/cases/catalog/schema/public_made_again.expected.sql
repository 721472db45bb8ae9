SET check_function_bodies = off;
ALTER SCHEMA public OWNER TO postgres;
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
COMMENT ON SCHEMA public IS '';
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
