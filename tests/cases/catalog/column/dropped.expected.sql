SET check_function_bodies = off;
CREATE TABLE public.t (
    z integer,
    b integer NOT NULL,
    c bigint DEFAULT 3,
    d text DEFAULT 'fast'::text NOT NULL
);
ALTER TABLE public.t OWNER TO postgres;
COMMENT ON COLUMN public.t.d IS 'fourth';
CREATE INDEX t_d_z_idx ON public.t USING btree (d, z);
