CREATE TABLE public.t (a int DEFAULT 2, b timestamptz DEFAULT '2026-01-01', c text);
