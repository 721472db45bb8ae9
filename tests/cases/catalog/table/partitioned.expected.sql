SET check_function_bodies = off;
CREATE TABLE public.events (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    kind text
)
PARTITION BY RANGE (at);
ALTER TABLE public.events OWNER TO postgres;
CREATE TABLE public.events_2025 (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    kind text,
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
);
ALTER TABLE ONLY public.events ATTACH PARTITION public.events_2025 FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
ALTER TABLE public.events_2025 OWNER TO postgres;
CREATE TABLE public.events_2026 (
    kind text,
    at timestamp with time zone NOT NULL,
    id bigint NOT NULL,
    CONSTRAINT events_2026_kind_check CHECK ((kind <> ''::text)),
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
);
ALTER TABLE ONLY public.events ATTACH PARTITION public.events_2026 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
ALTER TABLE public.events_2026 OWNER TO postgres;
CREATE TABLE public.events_rest (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    kind text,
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
);
ALTER TABLE ONLY public.events ATTACH PARTITION public.events_rest DEFAULT;
ALTER TABLE public.events_rest OWNER TO postgres;
ALTER TABLE public.events ADD CONSTRAINT events_kind_check CHECK ((kind <> ''::text));
ALTER TABLE ONLY public.events ADD CONSTRAINT events_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_pkey PRIMARY KEY (id, at);
ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2025_pkey;
ALTER TABLE ONLY public.events_2026 ADD CONSTRAINT events_2026_pkey PRIMARY KEY (id, at);
ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2026_pkey;
ALTER TABLE ONLY public.events_rest ADD CONSTRAINT events_rest_pkey PRIMARY KEY (id, at);
ALTER INDEX public.events_pkey ATTACH PARTITION public.events_rest_pkey;
CREATE INDEX events_kind_idx ON ONLY public.events USING btree (kind);
CREATE INDEX events_2025_kind_idx ON public.events_2025 USING btree (kind);
ALTER INDEX public.events_kind_idx ATTACH PARTITION public.events_2025_kind_idx;
CREATE INDEX events_2026_kind_idx ON public.events_2026 USING btree (kind);
ALTER INDEX public.events_kind_idx ATTACH PARTITION public.events_2026_kind_idx;
CREATE INDEX events_rest_kind_idx ON public.events_rest USING btree (kind);
ALTER INDEX public.events_kind_idx ATTACH PARTITION public.events_rest_kind_idx;
