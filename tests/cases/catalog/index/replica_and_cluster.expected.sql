SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer NOT NULL,
    b integer NOT NULL
);
ALTER TABLE public.t OWNER TO postgres;
CREATE UNIQUE INDEX t_a ON public.t USING btree (a);
ALTER TABLE ONLY public.t REPLICA IDENTITY USING INDEX t_a;
CREATE UNIQUE INDEX t_b ON public.t USING btree (b) INCLUDE (a);
ALTER TABLE public.t CLUSTER ON t_b;
