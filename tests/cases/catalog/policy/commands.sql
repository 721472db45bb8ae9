CREATE TABLE public.t (id int);
CREATE POLICY all_rows ON public.t FOR ALL USING (true) WITH CHECK (true);
CREATE POLICY del ON public.t FOR DELETE USING (id = 1);
CREATE POLICY ins ON public.t FOR INSERT WITH CHECK (id = 2);
CREATE POLICY sel ON public.t FOR SELECT USING (id = 3);
CREATE POLICY upd ON public.t FOR UPDATE USING (id = 4);
CREATE POLICY nothing ON public.t;
