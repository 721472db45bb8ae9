SET check_function_bodies = off;
CREATE TABLE public.t (
    status character varying(10),
    kind character varying DEFAULT 'a'::character varying,
    n integer,
    b bigint,
    "T" text,
    g boolean GENERATED ALWAYS AS (((kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))) STORED
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE public.t ADD CONSTRAINT "t_T_check" CHECK (("T" = ANY (ARRAY['a'::text, 'b'::text])));
ALTER TABLE public.t ADD CONSTRAINT t_b_check CHECK ((b = ANY (ARRAY[(1)::bigint, (2)::bigint])));
ALTER TABLE public.t ADD CONSTRAINT t_kind_check CHECK (((kind)::text <> ALL (ARRAY[('x'::character varying)::text, (NULL::character varying)::text])));
ALTER TABLE public.t ADD CONSTRAINT t_n_check CHECK ((n = ANY (ARRAY[1, 2])));
ALTER TABLE public.t ADD CONSTRAINT t_status_check CHECK (((status)::text = ANY (ARRAY[('new'::character varying)::text, ('it''s'::character varying)::text, ('old'::character varying)::text])));
CREATE INDEX t_open ON public.t USING btree (n) WHERE ((status)::text = ANY (ARRAY[('new'::character varying)::text, ('old'::character varying)::text]));
CREATE VIEW public.v AS
 SELECT t.status,
    (((t.kind)::text = '(ARRAY['::text) OR ((t.kind)::text = lower((t.kind)::text))) AS is_kind
   FROM public.t
  WHERE (((t.status)::text = ANY (ARRAY[('new'::character varying)::text, ('old'::character varying)::text])) OR ((t.status)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text])));
ALTER VIEW public.v OWNER TO postgres;
CREATE RULE r AS
    ON UPDATE TO public.t
   WHERE ((new.status)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])) DO NOTHING;
CREATE POLICY p ON public.t USING (((status)::text <> ALL (ARRAY[('old'::character varying)::text, ('new'::character varying)::text])));
