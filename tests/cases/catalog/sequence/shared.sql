CREATE SEQUENCE public.shared START 7;
CREATE TABLE public.a (id bigint DEFAULT nextval('public.shared'::regclass));
CREATE TABLE public.b (id bigint DEFAULT nextval('public.shared'::regclass), code text DEFAULT 'B' || nextval('public.shared'));
CREATE TABLE public.c (id bigint DEFAULT nextval('public.shared'::text::regclass));
