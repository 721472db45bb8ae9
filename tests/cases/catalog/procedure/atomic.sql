-- since 14
CREATE TABLE public.log (at timestamptz, line text);
CREATE FUNCTION public.z_line(n int) RETURNS text LANGUAGE sql RETURN 'line ' || n;
CREATE PROCEDURE public.a_write(n int) LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO public.log VALUES (now(), public.z_line(n));
    DELETE FROM public.log WHERE at < now() - '1 day'::interval;
END;
CREATE PROCEDURE public.idle() LANGUAGE sql BEGIN ATOMIC END;
