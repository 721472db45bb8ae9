CREATE SEQUENCE public.q AS smallint;
