SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE POLICY all_rows ON public.t USING (true) WITH CHECK (true);
CREATE POLICY del ON public.t FOR DELETE USING ((id = 1));
CREATE POLICY ins ON public.t FOR INSERT WITH CHECK ((id = 2));
CREATE POLICY nothing ON public.t;
CREATE POLICY sel ON public.t FOR SELECT USING ((id = 3));
CREATE POLICY upd ON public.t FOR UPDATE USING ((id = 4));
