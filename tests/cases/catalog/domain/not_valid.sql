CREATE DOMAIN public.email AS text CONSTRAINT has_at CHECK (VALUE ~ '@');
ALTER DOMAIN public.email ADD CONSTRAINT not_long CHECK (length(VALUE) < 100) NOT VALID;
ALTER DOMAIN public.email ADD CONSTRAINT "a Dot." CHECK (VALUE ~ '\.') NOT VALID;
COMMENT ON CONSTRAINT not_long ON DOMAIN public.email IS 'the old rows are longer';
