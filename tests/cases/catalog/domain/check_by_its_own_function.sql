CREATE DOMAIN public.name AS text DEFAULT 'x' NOT NULL CONSTRAINT short CHECK (length(VALUE) < 20);
CREATE FUNCTION public.is_name(n public.name) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN n !~ '\d'; END $$;
ALTER DOMAIN public.name ADD CONSTRAINT no_digits CHECK (public.is_name(VALUE));
COMMENT ON CONSTRAINT no_digits ON DOMAIN public.name IS 'names are no numbers';
CREATE TABLE public.people (name public.name, since int);
