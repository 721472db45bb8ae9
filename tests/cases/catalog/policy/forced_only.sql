CREATE TABLE public.forced (id int);
ALTER TABLE public.forced FORCE ROW LEVEL SECURITY;
CREATE TABLE public.enabled_without_policy (id int);
ALTER TABLE public.enabled_without_policy ENABLE ROW LEVEL SECURITY;
CREATE TABLE public.policy_without_enabled (id int);
CREATE POLICY waits ON public.policy_without_enabled USING (true);
