SET check_function_bodies = off;
CREATE SCHEMA a;
ALTER SCHEMA a OWNER TO postgres;
CREATE SCHEMA z;
ALTER SCHEMA z OWNER TO postgres;
CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA z VERSION '1.1';
COMMENT ON EXTENSION "uuid-ossp" IS 'generate universally unique identifiers (UUIDs)';
CREATE OR REPLACE FUNCTION a.new_id(namespace uuid DEFAULT z.uuid_ns_dns())
 RETURNS uuid
 LANGUAGE sql
AS $function$SELECT z.uuid_generate_v5(namespace, 'a')$function$;
ALTER FUNCTION a.new_id(namespace uuid) OWNER TO postgres;
CREATE TABLE a.things (
    id uuid DEFAULT z.uuid_generate_v4() NOT NULL,
    made_from uuid DEFAULT z.uuid_generate_v5(z.uuid_ns_url(), 'x'::text)
);
ALTER TABLE a.things OWNER TO postgres;
ALTER TABLE ONLY a.things ADD CONSTRAINT things_pkey PRIMARY KEY (id);
