SET check_function_bodies = off;
CREATE TABLE public.enabled_without_policy (
    id integer
);
ALTER TABLE public.enabled_without_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.enabled_without_policy OWNER TO postgres;
CREATE TABLE public.forced (
    id integer
);
ALTER TABLE ONLY public.forced FORCE ROW LEVEL SECURITY;
ALTER TABLE public.forced OWNER TO postgres;
CREATE TABLE public.policy_without_enabled (
    id integer
);
ALTER TABLE public.policy_without_enabled OWNER TO postgres;
CREATE POLICY waits ON public.policy_without_enabled USING (true);
