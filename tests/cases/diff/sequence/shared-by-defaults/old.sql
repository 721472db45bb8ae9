CREATE SEQUENCE public.q; CREATE TABLE public.t (id bigint DEFAULT nextval('public.q')); CREATE TABLE public.u (id bigint); CREATE VIEW public.v AS SELECT nextval('public.q') AS n;
