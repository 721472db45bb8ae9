CREATE SEQUENCE public.small AS smallint;
CREATE SEQUENCE public.medium AS integer;
CREATE SEQUENCE public.large AS bigint;
CREATE SEQUENCE public.small_limits AS smallint MINVALUE -32768 MAXVALUE 32767;
CREATE SEQUENCE public.was_small AS smallint;
ALTER SEQUENCE public.was_small AS bigint;
