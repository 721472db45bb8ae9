CREATE TABLE public.z (id int, name text);
CREATE FUNCTION public.shout(t text, n int DEFAULT 1) RETURNS text LANGUAGE sql AS $$ SELECT upper(t) || n $$;
CREATE FUNCTION public.rows_of(int) RETURNS TABLE (a int, b text) LANGUAGE sql AS $$ SELECT id, name FROM public.z $$;
CREATE VIEW public.a_v AS SELECT public.shout(name) AS loud, r.b FROM public.z, LATERAL public.rows_of(z.id) r (a, b);
CREATE FUNCTION public.full_name(public.a_v) RETURNS text LANGUAGE sql AS $$ SELECT $1.loud $$;
CREATE VIEW public.b_v AS SELECT v.full_name FROM public.a_v v;
CREATE MATERIALIZED VIEW public.a_m AS SELECT public.shout(full_name, 2) AS s FROM public.b_v;
