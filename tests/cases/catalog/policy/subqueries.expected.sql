SET check_function_bodies = off;
CREATE TABLE public.a_docs (
    id integer,
    team integer
);
ALTER TABLE public.a_docs ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY public.a_docs FORCE ROW LEVEL SECURITY;
ALTER TABLE public.a_docs OWNER TO postgres;
CREATE TABLE public.teams (
    id integer,
    member name
);
ALTER TABLE public.teams OWNER TO postgres;
CREATE VIEW public.mine AS
 SELECT teams.id
   FROM public.teams
  WHERE (teams.member = CURRENT_USER);
ALTER VIEW public.mine OWNER TO postgres;
CREATE POLICY team ON public.a_docs USING ((team IN ( SELECT mine.id
   FROM public.mine))) WITH CHECK ((EXISTS ( SELECT
   FROM public.teams t
  WHERE ((t.id = a_docs.team) AND (t.member = CURRENT_USER)))));
