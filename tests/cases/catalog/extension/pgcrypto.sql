CREATE EXTENSION pgcrypto;
CREATE TABLE public.secrets (id bytea DEFAULT public.gen_random_bytes(16), hash text GENERATED ALWAYS AS (encode(public.digest('x'::text, 'sha256'), 'hex')) STORED);
CREATE FUNCTION public.zz_hash(password text) RETURNS text LANGUAGE sql AS 'SELECT public.crypt(password, public.gen_salt(''bf''))';
