-- restored
CREATE TABLE public.t (status varchar(10) CHECK (status IN ('new', 'it''s', 'old')), kind varchar DEFAULT 'a' CHECK (kind NOT IN ('x', NULL)), n int CHECK (n IN (1, 2)), b bigint CHECK (b IN (1, 2)), "T" text CHECK ("T" IN ('a', 'b')));
CREATE VIEW public.v AS SELECT status, kind IN ('(ARRAY[', lower(kind)) AS is_kind FROM public.t WHERE status IN ('new', 'old') OR status = ANY (ARRAY['x', 'y']::varchar[]);
CREATE INDEX t_open ON public.t (n) WHERE status IN ('new', 'old');
CREATE POLICY p ON public.t USING (status NOT IN ('old', 'new'));
ALTER TABLE public.t ADD COLUMN g boolean GENERATED ALWAYS AS (kind IN ('a', 'b')) STORED;
CREATE RULE r AS ON UPDATE TO public.t WHERE new.status IN ('a', 'b') DO ALSO NOTHING;
