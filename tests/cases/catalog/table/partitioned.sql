CREATE TABLE public.events (id bigint NOT NULL, at timestamptz NOT NULL DEFAULT now(), kind text CHECK (kind <> ''), PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE public.events_2025 PARTITION OF public.events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE public.events_2026 (kind text, at timestamptz NOT NULL, id bigint NOT NULL, CHECK (kind <> ''), CONSTRAINT events_kind_check CHECK (kind <> ''));
ALTER TABLE public.events ATTACH PARTITION public.events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE public.events_rest PARTITION OF public.events DEFAULT;
CREATE INDEX ON public.events (kind);
