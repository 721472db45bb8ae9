SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.z_line(n integer)
 RETURNS text
 LANGUAGE sql
RETURN ('line '::text || n);
ALTER FUNCTION public.z_line(n integer) OWNER TO postgres;
CREATE OR REPLACE PROCEDURE public.idle()
 LANGUAGE sql
BEGIN ATOMIC
END;
ALTER PROCEDURE public.idle() OWNER TO postgres;
CREATE TABLE public.log (
    at timestamp with time zone,
    line text
);
ALTER TABLE public.log OWNER TO postgres;
CREATE OR REPLACE PROCEDURE public.a_write(IN n integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.log (at, line)
   VALUES (now(), public.z_line(a_write.n));
 DELETE FROM public.log
   WHERE (log.at < (now() - '1 day'::interval));
END;
ALTER PROCEDURE public.a_write(IN n integer) OWNER TO postgres;
