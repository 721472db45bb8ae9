CREATE TABLE public.a_t (id int, team text);
CREATE FUNCTION public.allowed(public.a_t) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT $1.team = CURRENT_USER $$;
CREATE FUNCTION public.is_admin(who name DEFAULT CURRENT_USER) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT who = 'postgres' $$;
ALTER TABLE public.a_t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a_t USING (public.allowed(a_t)) WITH CHECK (public.is_admin());
