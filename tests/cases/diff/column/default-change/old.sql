CREATE TABLE public.t (a int DEFAULT 1, b timestamptz DEFAULT now(), c text DEFAULT 'it''s');
