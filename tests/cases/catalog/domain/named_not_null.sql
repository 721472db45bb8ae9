-- since 17
CREATE DOMAIN public.plain AS int NOT NULL;
CREATE DOMAIN public.named AS int CONSTRAINT "must be" NOT NULL CHECK (VALUE > 0);
CREATE DOMAIN public.later AS text CHECK (VALUE <> '');
ALTER DOMAIN public.later SET NOT NULL;
CREATE DOMAIN public.added AS text;
ALTER DOMAIN public.added ADD CONSTRAINT given NOT NULL;
COMMENT ON CONSTRAINT "must be" ON DOMAIN public.named IS 'given by hand';
COMMENT ON CONSTRAINT plain_not_null ON DOMAIN public.plain IS 'given by the server';
