CREATE FUNCTION public.z_now() RETURNS timestamptz LANGUAGE sql AS 'SELECT now()';
CREATE PROCEDURE public.a_at(at timestamptz DEFAULT public.z_now()) LANGUAGE sql AS 'SELECT 1';
