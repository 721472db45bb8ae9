SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b integer
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ADD CONSTRAINT one_null UNIQUE NULLS NOT DISTINCT (a);
ALTER TABLE ONLY public.t ADD CONSTRAINT t_a_b_key UNIQUE NULLS NOT DISTINCT (a, b) WITH (fillfactor='80');
ALTER TABLE ONLY public.t ADD CONSTRAINT t_b_key UNIQUE (b);
