CREATE TABLE public.a_docs (id int, team int);
CREATE TABLE public.teams (id int, member name);
CREATE VIEW public.mine AS SELECT id FROM public.teams WHERE member = CURRENT_USER;
CREATE POLICY team ON public.a_docs USING (team IN (SELECT id FROM public.mine)) WITH CHECK (EXISTS (SELECT FROM public.teams t WHERE t.id = a_docs.team AND t.member = CURRENT_USER));
ALTER TABLE public.a_docs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
