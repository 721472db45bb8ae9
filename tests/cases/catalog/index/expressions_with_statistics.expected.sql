SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b text,
    c jsonb
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX t_e ON public.t USING btree (lower(b), a, ((a * 2)), (((c ->> 'x'::text))::integer));
ALTER INDEX public.t_e ALTER COLUMN 1 SET STATISTICS 300;
ALTER INDEX public.t_e ALTER COLUMN 3 SET STATISTICS 0;
