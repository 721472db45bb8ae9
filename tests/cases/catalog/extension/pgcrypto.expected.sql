SET check_function_bodies = off;
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public VERSION '1.3';
COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions';
CREATE OR REPLACE FUNCTION public.zz_hash(password text)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT public.crypt(password, public.gen_salt('bf'))$function$;
ALTER FUNCTION public.zz_hash(password text) OWNER TO postgres;
CREATE TABLE public.secrets (
    id bytea DEFAULT public.gen_random_bytes(16),
    hash text GENERATED ALWAYS AS (encode(public.digest('x'::text, 'sha256'::text), 'hex'::text)) STORED
);
ALTER TABLE public.secrets OWNER TO postgres;
